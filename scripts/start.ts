// `npm start`: build, migrate, seed and serve on one local port, then say where to go and who to be.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.ts";
import { openRecords } from "./records.ts";
import { localSecrets } from "./secrets.ts";
import { seedDemo } from "./seed/demo.ts";
import { tellDocuments } from "./seed/demo-documents.ts";
import { tellStandingOrder } from "./seed/demo-standing.ts";
import { serveBuild } from "./serve.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = Number(process.env.PORT ?? 8787);
const dataDir = process.env.DATA_DIR ?? join(root, ".data");
const url = `http://localhost:${port}`;

if (build()) console.log("Built.");
const records = await openRecords(dataDir);
const demo = process.env.SEED === "none" ? null : await seedDemo(records, url, console.log);
await records.close();

const { RESEND_API_KEY, RESEND_URL, RESEND_WEBHOOK_SECRET } = process.env;
const mail = {
  ...(RESEND_API_KEY && { RESEND_API_KEY }),
  ...(RESEND_URL && { RESEND_URL }),
  ...(RESEND_WEBHOOK_SECRET && { RESEND_WEBHOOK_SECRET }),
};
const server = await serveBuild({
  port,
  dataDir,
  bindings: { ...localSecrets(dataDir), ...mail, APP_URL: url },
});

if (demo?.isNew) {
  await tellDocuments(url);
  await tellStandingOrder(url);
}

console.log(`\nJobroom is at ${url}\n`);
for (const { who, email, password } of demo?.people ?? [])
  console.log(`  ${who.padEnd(26)} ${email.padEnd(36)} ${password}`);
if (demo) console.log(`  ${"customer, by portal link".padEnd(26)} ${demo.portalLink}`);
if (!RESEND_API_KEY) console.log(`\n  Mail stays on this machine: ${url}/mailbox\n`);

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    await server.stop();
    process.exit(0);
  });
