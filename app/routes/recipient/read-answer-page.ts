import type { LoaderFunctionArgs } from "react-router";
import { answering } from "#app/answer.ts";
import { readerContext } from "#app/guards.ts";
import { readAnswer } from "#db/queries/portal-document.ts";
import { dayKey } from "#domain/time/day.ts";
import { placeOf } from "./place.ts";

/** What the pages to accept and to decline show. */
export const readAnswerPage = answering(async ({ context, params }: LoaderFunctionArgs) => {
  const { db, viewer, frame, now } = readerContext(context);
  const { organisation, currency, timeZone } = frame;
  const { documentId = "" } = params;
  const document = await readAnswer(db, viewer, { documentId, today: dayKey(now, timeZone) });
  return { document, organisation, currency, to: `${placeOf(viewer).base}/${documentId}` };
});
