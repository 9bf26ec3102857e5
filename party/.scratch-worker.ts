import { Hono } from "hono";
import { live } from "#worker/live.ts";
export { BoardRoom } from "#party/board-room.ts";
export { JobRoom } from "#party/job-room.ts";
export { Throttle } from "#party/throttle.ts";
const app = new Hono<any>();
app.route("/live", live);
export default { fetch: app.fetch };
