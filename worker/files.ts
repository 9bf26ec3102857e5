import { type Context, Hono } from "hono";
import { errorAnswer } from "./error-answer.ts";
import { serveFile, serveThumbnail } from "./files/serve.ts";
import { sendSmallFile } from "./files/small.ts";
import * as upload from "./files/upload.ts";
import type { Variables } from "./index.ts";

export type FileContext = Context<{ Bindings: Env; Variables: Variables }>;

/** Files in, in one piece or in parts, and out again. */
export const files = new Hono<{ Bindings: Env; Variables: Variables }>();

files.post("/", sendSmallFile);
files.post("/uploads", upload.begin);
files.get("/uploads/:id", upload.progress);
files.put("/uploads/:id/parts/:part", upload.putPart);
files.put("/uploads/:id/thumbnail", upload.putThumbnail);
files.post("/uploads/:id/complete", upload.complete);
files.delete("/uploads/:id", upload.drop);

files.get("/:id/thumbnail", serveThumbnail);
files.get("/:id", serveFile);
files.get("/:id/:name", serveFile);

files.onError(errorAnswer);
files.notFound((c) => c.text("There is nothing at this address.", 404));
