import { defineConfig } from "vitest/config";
import { verifier } from "./scripts/verifier.ts";

const patient = {
  environment: "node" as const,
  fileParallelism: false,
  testTimeout: 90_000,
  hookTimeout: 90_000,
};

/** One server and one Chromium for all files of a project. */
const inBrowser = { ...patient, globalSetup: ["./test/browser/setup/global.ts"] };

const WALK = "test/browser/pages.test.ts";

/** Against the built Worker: journeys in a real Chromium, a walk to every page, and servers that are killed. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [verifier],
        test: { ...inBrowser, name: "browser", include: ["test/browser/**/*.test.ts"], exclude: [WALK] },
      },
      { plugins: [verifier], test: { ...inBrowser, name: "pages", include: [WALK] } },
      { test: { ...patient, name: "faults", include: ["test/faults/**/*.test.ts"] } },
    ],
  },
});
