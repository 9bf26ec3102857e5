// `npm start`: build, migrate, seed and serve on one local port, then say where to go and who to be.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { migrate } from "./migrate.mjs";
import { localSecrets } from "./secrets.mjs";
import { serveBuild } from "./serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = Number(process.env.PORT ?? 8787);
const dataDir = process.env.DATA_DIR ?? join(root, ".data");

if (build()) console.log("Built.");
const secrets = localSecrets(dataDir);
const mail = process.env.RESEND_API_KEY ? { RESEND_API_KEY: process.env.RESEND_API_KEY } : {};
const server = await serveBuild({ port, dataDir, bindings: { ...secrets, ...mail, APP_URL: `http://localhost:${port}` } });
const database = await server.miniflare.getD1Database("DB");
const applied = await migrate(database);
if (applied.length) console.log(`Migrated: ${applied.join(", ")}.`);

if (process.env.SEED !== "none") {
  const { seedDemo } = await import("./seed.mjs");
  const { people, portalLink } = await seedDemo(server, secrets);
  console.log(`\nJobroom is at ${server.url}\n`);
  for (const { who, email, password } of people) console.log(`  ${who.padEnd(22)} ${email.padEnd(34)} ${password}`);
  console.log(`  ${"customer's portal".padEnd(22)} ${portalLink}\n`);
  console.log(`  mail, as it would look  ${server.url}/mailbox\n`);
} else console.log(`\nJobroom is at ${server.url}\n`);

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    await server.stop();
    process.exit(0);
  });
