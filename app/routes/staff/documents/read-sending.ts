import type { LoaderFunctionArgs } from "react-router";
import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { asGiven } from "#commands/document/addressees.ts";
import { attachableTo } from "#db/queries/attachments.ts";
import { requestOf } from "#db/queries/bids/request.ts";
import { contactsOfParty } from "#db/queries/document-contacts.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { headOf } from "#db/queries/document-head.ts";
import { chosenFiles } from "#domain/document/attached.ts";
import { changesBetween } from "#domain/document/changes.ts";
import { problemsOf } from "#domain/document/check.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { firstChoices } from "#domain/document/figures.ts";
import { shownOf } from "#domain/document/shown.ts";
import { dayKey } from "#domain/time/day.ts";
import { documentCrumbs } from "./crumbs.ts";
import { withSendingDay } from "./sending-day.ts";

/** What is looked at before a document is sent, now or later: its paper, and how it is to go out as things stand. */
export const readSending = answering(async ({ context, params }: LoaderFunctionArgs) => {
  const { documentId = "" } = params;
  const { db, viewer, now, caller } = staffContext(context);
  await caller().drafts.settle(documentId);
  const facts = await reachDocument(db, viewer, documentId);
  const { row, around, sent } = facts;
  const [contacts, requests, files] = await db.batch([
    contactsOfParty(db, row),
    requestOf(db, row),
    attachableTo(db, viewer.orgId, row.id),
  ]);
  const plan = row.sendPlan ?? {};
  const { closesAt = requests[0]?.closesAt, lateAllowed = requests[0]?.lateAllowed ?? false } = plan;
  const draft = { ...(row.draft ?? emptyDraft), ...asGiven(plan, contacts) };
  const { preparedFor, inOrder, signed, initialled, dated, message, attachments } = draft;
  const paper = shownOf(draft, firstChoices(draft.lines));
  const attached = chosenFiles(plan.attachments ?? attachments, files);
  const before = sent && shownOf(sent.content, firstChoices(sent.content.lines));
  return {
    document: { ...row, draft: null, sendPlan: null },
    crumbs: documentCrumbs(facts),
    party: around.customer ?? around.contractor ?? "the contractors",
    head: headOf(facts, row.kind === "bid_request" ? undefined : preparedFor[0], row.sentVersion + 1),
    paper: withSendingDay(paper, row.sendAt, now, around.timeZone),
    // Who it goes to is chosen on this page
    problems: problemsOf(row.kind, draft, dayKey(now, around.timeZone)).filter(
      ({ field }) => !field.startsWith("preparedFor"),
    ),
    contacts,
    files,
    ...{ preparedFor, inOrder, signed, initialled, dated, message },
    note: plan.note ?? (before ? changesBetween(before, { ...paper, attached }, around.currency) : ""),
    closing: { closesAt: closesAt ?? null, lateAllowed },
    attachments: attached.map(({ id }) => id),
  };
});

export type Sending = Awaited<ReturnType<typeof readSending>>;
