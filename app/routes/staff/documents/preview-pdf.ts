import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { pdfResponse } from "#app/routes/shared/pdf-response.ts";
import { fieldsOf } from "#app/submit.ts";
import { asGiven } from "#commands/document/addressees.ts";
import { sendingChoice } from "#commands/document/sending-input.ts";
import { hashedFiles } from "#commands/document/sent-files.ts";
import { InvalidInput } from "#commands/invalid-input.ts";
import { resolveMoment } from "#commands/moment.ts";
import { readLogo } from "#commands/organisation/read-logo.ts";
import { readAttachable } from "#db/queries/attachments.ts";
import { requestOf } from "#db/queries/bids/request.ts";
import { contactsOfParty } from "#db/queries/document-contacts.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { headOf } from "#db/queries/document-head.ts";
import { chosenFiles } from "#domain/document/attached.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { firstChoices } from "#domain/document/figures.ts";
import { shownOf } from "#domain/document/shown.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/preview-pdf.ts";
import { withSendingDay } from "./sending-day.ts";

/**
 * The draft on paper, printed as sending prints it and kept nowhere. The address may carry the fields of the form that
 * sends it; without them it goes out as was planned.
 */
export const loader = answering(async ({ context, request, params: { documentId } }: Route.LoaderArgs) => {
  const { db, viewer, now, caller } = staffContext(context);
  const { orgId } = viewer;
  const { drafts, files: store, press } = caller();
  await drafts.settle(documentId);
  const facts = await reachDocument(db, viewer, documentId);
  const { row, around } = facts;
  if (row.state !== "draft") return redirect(`/documents/${documentId}/pdf`);
  const search = new URL(request.url).searchParams;
  const given = givenIn(search) ?? row.sendPlan ?? {};
  const written = row.draft ?? emptyDraft;
  const ids = given.attachments ?? written.attachments;
  const [contacts, requests, files] = await db.batch([
    contactsOfParty(db, row),
    requestOf(db, row),
    readAttachable(db, orgId, row.jobId, ids),
  ]);
  const chosen = { ...written, ...asGiven(given, contacts) };
  const closesAt =
    row.kind === "bid_request"
      ? (resolveMoment(given.closesAt, around.timeZone, "closesAt") ?? requests[0]?.closesAt)
      : undefined;
  const draft = closesAt === undefined ? chosen : { ...chosen, until: dayKey(closesAt, around.timeZone) };
  // What a bidder reads names no other (rule B2)
  const [first] = row.kind === "bid_request" ? [] : draft.preparedFor;
  const titled = { ...row, title: draft.title };
  const head = { ...headOf({ row: titled, sent: null, around }, first, row.sentVersion + 1), closesAt };
  const attached = await hashedFiles({ files: store }, chosenFiles(ids, files));
  const planned = search.size === 0 ? row.sendAt : plannedIn(search, around.timeZone);
  const paper = shownOf({ ...draft, attached }, firstChoices(draft.lines));
  const shown = withSendingDay(paper, planned, now, around.timeZone);
  const logo = await readLogo(store, orgId, around.logoSha256);
  const { bytes } = await press.print(head, shown, { size: around.paper, logo });
  return pdfResponse(new Uint8Array(bytes), `${row.number}-draft`);
});

/** What was chosen in the form; null where the address carries none of it. Throws InvalidInput. */
function givenIn(search: URLSearchParams) {
  if (search.size === 0) return null;
  const given = sendingChoice.safeParse(fieldsOf(search));
  if (!given.success) throw new InvalidInput(given.error);
  return given.data;
}

/** When it is to go out by itself, UTC ms; null where it goes out now. */
const plannedIn = (search: URLSearchParams, timeZone: string) =>
  search.get("when") === "later" ? resolveMoment(search.get("at") || undefined, timeZone, "at") : null;
