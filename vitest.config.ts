import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vitest/config";

const migrations = await readD1Migrations("./migrations");

const worker = {
  plugins: [
    reactRouter(),
    cloudflareTest({
      wrangler: { configPath: "./wrangler.toml" },
      miniflare: {
        bindings: {
          MIGRATIONS: migrations,
          SESSION_KEY: "a session key that only the tests know",
          PEPPER: "a pepper that only the tests know",
          RESEND_WEBHOOK_SECRET: "whsec_YSBzZWNyZXQgdGhhdCBvbmx5IHRoZSB0ZXN0cyBrbm93",
        },
      },
    }),
  ],
  test: {
    name: "worker",
    include: ["test/{commands,db,party,worker,files,mail,queries,app}/**/*.test.ts"],
    setupFiles: ["./test/setup/migrate.ts"],
    testTimeout: 20_000,
  },
};

const rules = { test: { name: "domain", include: ["test/domain/**/*.test.ts"], environment: "node" } };

export default defineConfig({ test: { projects: [rules, worker] } });
