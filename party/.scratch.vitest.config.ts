import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
const migrations = await readD1Migrations("./migrations");
export default defineConfig({
  plugins: [cloudflareTest({ main: "./party/.scratch-worker.ts", wrangler: { configPath: "./wrangler.toml" },
      miniflare: { bindings: { MIGRATIONS: migrations, SESSION_KEY: "a session key that only the tests know", PEPPER: "p" } } })],
  root: "/work/main",
  test: { include: ["test/party/**/*.test.ts"], setupFiles: ["./test/setup/migrate.ts"], testTimeout: 8000 },
});
