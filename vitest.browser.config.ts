import { defineConfig } from "vitest/config";
import { verifier } from "./scripts/verifier.ts";

const patient = {
  environment: "node" as const,
  fileParallelism: false,
  testTimeout: 90_000,
  hookTimeout: 90_000,
};

/** Against the built Worker: journeys in a real Chromium, on one server and one browser, and servers that are killed. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [verifier],
        test: {
          ...patient,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["./test/browser/setup/global.ts"],
        },
      },
      { test: { ...patient, name: "faults", include: ["test/faults/**/*.test.ts"] } },
    ],
  },
});
