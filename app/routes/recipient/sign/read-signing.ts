import { type LoaderFunctionArgs, redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { readerContext } from "#app/guards.ts";
import { readSigningPage, type SigningPage } from "#db/queries/signing/page.ts";
import { dayKey } from "#domain/time/day.ts";
import { placeOf } from "../place.ts";

export type SigningStep = "" | "/agree" | "/code" | "/name" | "/done";

/** The step that comes first, of those that this one needs and of those that were left out. */
function stepBefore(asked: SigningStep, signing: SigningPage): SigningStep {
  if (signing.signedAt !== null) return "/done";
  if (signing.step !== "sign") return "";
  if (asked === "" || asked === "/agree") return asked;
  // Of a new version too, which is read before it is agreed to (rule D4)
  if (!signing.hasConsented) return "";
  return signing.needsCode ? "/code" : "/name";
}

/** What the page of one step shows; leads to the step that comes before it, where that is still to be done. */
export const signingStep = (asked: SigningStep) =>
  answering(async ({ context, params }: LoaderFunctionArgs) => {
    const { db, viewer, frame, now } = readerContext(context);
    const { documentId = "" } = params;
    const today = dayKey(now, frame.timeZone);
    const signing = await readSigningPage(db, viewer, { documentId, today, now });
    const to = `${placeOf(viewer).base}/${documentId}`;
    const step = stepBefore(asked, signing);
    if (step !== asked) throw redirect(`${to}/sign${step}`);
    return { signing, organisation: frame.organisation, to };
  });
