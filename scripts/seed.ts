// `npm run seed -- --jobs 100000`: adds a large history to the demo organisation, for benches.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openRecords } from "./records.ts";
import { ORGANISATION } from "./seed/demo-people.ts";
import { seedHistory } from "./seed/history.ts";

const { values } = parseArgs({
  options: { jobs: { type: "string", default: "10000" }, data: { type: "string" } },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const records = await openRecords(values.data ?? process.env.DATA_DIR ?? join(root, ".data"));
try {
  const started = performance.now();
  await seedHistory(records, Number(values.jobs), (done) => process.stdout.write(`\r${done} jobs`));
  console.log(
    `\r${values.jobs} jobs in ${ORGANISATION.name}, ${Math.round((performance.now() - started) / 100) / 10} s`,
  );
} finally {
  await records.close();
}
