import { Hono } from "hono";
import { api } from "./api.ts";
import { boundedBody } from "./body-limit.ts";
import { scheduled } from "./cron.ts";
import { files } from "./files.ts";
import { health } from "./health.ts";
import { live } from "./live.ts";
import { hooks } from "./mail/webhook.ts";
import { pages } from "./pages.ts";
import { queue } from "./queue.ts";
import { requestLine } from "./request-line.ts";
import { sameOriginOnly } from "./security.ts";

export { BoardRoom } from "#party/board-room.ts";
export { JobRoom } from "#party/job-room.ts";
export { Throttle } from "#party/throttle.ts";
export { DraftRoom } from "./draft-room.ts";

export interface Variables {
  requestId: string;
  nonce: string;
}

const app = new Hono<{ Bindings: Env; Variables: Variables }>();

app.use(requestLine);
app.route("/live", live);
app.route("/hooks", hooks);
app.use(sameOriginOnly);
app.get("/health", health);
app.route("/files", files);
app.use(boundedBody);
app.route("/api", api);
app.all("*", ({ req, env, executionCtx, var: given }) =>
  pages({ request: req.raw, path: req.path, env, context: executionCtx, ...given }),
);

export default { fetch: app.fetch, scheduled, queue } satisfies ExportedHandler<Env, never>;
