import { answering } from "#app/answer.ts";
import { readerContext } from "#app/guards.ts";
import { noteRead } from "#commands/bid/note-read.ts";
import type { Route } from "./+types/opened.ts";

/** Said by an open page once it is on a screen (rule A2); nothing on it changes by that. */
export const action = answering(async ({ context, params }: Route.ActionArgs) => {
  await readerContext(context).run(noteRead, { documentId: params.documentId });
  return new Response(null, { status: 204 });
});
