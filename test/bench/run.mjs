// `npm run bench`: every figure beside a control of the same run. See docs/operating.md, "Figures".
import { parseArgs } from "node:util";
import { boardQuery } from "./sections/board-query.ts";
import { commandRows } from "./sections/commands.ts";
import { drafts } from "./sections/drafts.ts";
import { javascript } from "./sections/javascript.ts";
import { pageReads } from "./sections/page-reads.ts";
import { pages } from "./sections/pages.ts";
import { scorecards } from "./sections/performance.ts";
import { rooms } from "./sections/rooms.ts";
import { sealing } from "./sections/sealing.ts";
import { signature } from "./sections/signature.ts";
import { standingOrders } from "./sections/standing-orders.ts";
import { statusChange } from "./sections/status-change.ts";

const sections = {
  pages,
  "page-reads": pageReads,
  "board-query": boardQuery,
  commands: commandRows,
  javascript,
  "status-change": statusChange,
  signature,
  rooms,
  drafts,
  sealing,
  performance: scorecards,
  "standing-orders": standingOrders,
};

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    jobs: { type: "string", default: "100000" },
    quick: { type: "boolean", default: false },
  },
});
const wanted = Object.keys(sections).filter((name) => !values.only || values.only.split(",").includes(name));
if (wanted.length === 0) {
  console.error(`There is no such section. There are: ${Object.keys(sections).join(", ")}`);
  process.exit(2);
}

for (const name of wanted) {
  console.log(`\n${name}\n`);
  console.log(await sections[name]({ jobs: Number(values.jobs), quick: values.quick }));
}
process.exit(0);
