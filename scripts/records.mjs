// The local D1 and R2 without the Worker in front: for seeds and migrations.
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { migrate } from "./migrate.mjs";
import { localSecrets } from "./secrets.mjs";

export async function openRecords(dataDir) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: "export default { fetch: () => new Response() }",
      compatibilityDate: "2026-10-01",
      cf: false,
      d1Databases: { DB: "jobroom-local" },
      r2Buckets: { FILES: "jobroom-files" },
      resourcePersistencePath: dataDir,
    }),
  );
  const database = await miniflare.getD1Database("DB");
  await migrate(database);
  return {
    database,
    files: await miniflare.getR2Bucket("FILES"),
    pepper: localSecrets(dataDir).PEPPER,
    close: () => miniflare.dispose(),
  };
}
