import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { migrate } from "./migrate.ts";
import { localSecrets } from "./secrets.ts";

export interface Records {
  database: D1Database;
  files: R2Bucket;
  pepper: string;
  close(): Promise<void>;
}

/** The local D1 and R2 without the Worker in front, migrated: for seeds, tests and benches. */
export async function openRecords(dataDir: string): Promise<Records> {
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
  // Miniflare's own types of the bindings name the same objects.
  const database = (await miniflare.getD1Database("DB")) as unknown as D1Database;
  const files = (await miniflare.getR2Bucket("FILES")) as unknown as R2Bucket;
  await migrate(database);
  return { database, files, pepper: localSecrets(dataDir).PEPPER, close: () => miniflare.dispose() };
}
