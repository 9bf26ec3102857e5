import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { reactRouter } from "@react-router/dev/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { newSigningCertificate } from "./scripts/signing-certificate.ts";
import { verifier } from "./scripts/verifier.ts";

const migrations = await readD1Migrations("./migrations");

/**
 * Each file's worker is sent what the ones before it have loaded, in one message that workerd takes up to 32 MiB. The
 * maps of packages are more than half of that, and nobody steps through them.
 */
const withoutMaps: Plugin = {
  name: "without-maps-of-packages",
  enforce: "post",
  transform: (code, id) => (id.includes("/node_modules/") ? { code, map: { mappings: "" } } : null),
};

const worker = {
  plugins: [
    withoutMaps,
    verifier,
    reactRouter(),
    cloudflareTest({
      wrangler: { configPath: "./wrangler.toml" },
      miniflare: {
        bindings: {
          MIGRATIONS: migrations,
          SESSION_KEY: "a session key that only the tests know",
          PEPPER: "a pepper that only the tests know",
          ...newSigningCertificate("Tests", new Date("2026-01-01")),
          RESEND_WEBHOOK_SECRET: "whsec_YSBzZWNyZXQgdGhhdCBvbmx5IHRoZSB0ZXN0cyBrbm93",
        },
      },
    }),
  ],
  test: {
    name: "worker",
    include: ["test/{commands,db,party,worker,files,mail,queries,app}/**/*.test.ts"],
    setupFiles: ["./test/setup/migrate.ts"],
    testTimeout: 60_000,
    // Each test empties the storage itself; to load the app anew for each file takes more than half of the time
    isolate: false,
    maxWorkers: 2,
  },
};

const rules = {
  plugins: [verifier],
  test: { name: "domain", include: ["test/domain/**/*.test.ts"], environment: "node" as const },
};

export default defineConfig({ test: { projects: [rules, worker] } });
