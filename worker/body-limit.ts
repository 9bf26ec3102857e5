import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import type { Variables } from "./index.ts";

type Bindings = { Bindings: Env; Variables: Variables };

const MEGABYTE = 1_048_576;

const small = bodyLimit({
  maxSize: MEGABYTE,
  onError: (c) => tooLarge(c, "That is more than 1 MB at once."),
});
// 25 MB of files, and the fields beside them
const large = bodyLimit({
  maxSize: 26 * MEGABYTE,
  onError: (c) => tooLarge(c, "That is more than 25 MB at once."),
});

/** Bodies are counted as they stream; only forms that may hold files can be large. */
export const boundedBody = createMiddleware<Bindings>((c, next) => {
  const mayHoldFiles =
    /^multipart\/form-data/i.test(c.req.header("Content-Type") ?? "") && !c.req.path.startsWith("/api/");
  return mayHoldFiles ? large(c, next) : small(c, next);
});

const tooLarge = (c: Context<Bindings>, message: string) =>
  c.req.path.startsWith("/api/")
    ? c.json({ error: { code: "too_large", message, field: null, requestId: c.get("requestId") } }, 413)
    : c.text(message, 413);
