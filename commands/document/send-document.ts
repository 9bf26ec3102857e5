import { z } from "zod";
import { contactsOfParty } from "#db/queries/document-contacts.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { headOf } from "#db/queries/document-head.ts";
import { document, documentRecipient } from "#db/schema/index.ts";
import { anyOf, anySystem, manager } from "#domain/access/may.ts";
import { problemsOf } from "#domain/document/check.ts";
import { MOST_RECIPIENTS } from "#domain/document/draft.ts";
import { documentFigures, firstChoices } from "#domain/document/figures.ts";
import { maySend } from "#domain/document/lifecycle.ts";
import { shownOf } from "#domain/document/shown.ts";
import { Refusal } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { allow } from "../allow.ts";
import { biddingTerms } from "../bid/bidding-terms.ts";
import { inviteBidder } from "../bid/invite-bidder.ts";
import { issueRequest } from "../bid/issue-request.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, moment, optionalWords, ticked } from "../input.ts";
import { readLogo } from "../organisation/read-logo.ts";
import { looksCurrent } from "../row-version.ts";
import { addressee, asGiven, strangers } from "./addressees.ts";
import { chosenFileIds } from "./chosen-file-ids.ts";
import { draftInput } from "./draft-input.ts";
import { invite } from "./invite.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { ofDocument } from "./row.ts";
import { filesToSend, hashedFiles } from "./sent-files.ts";
import { writeVersion } from "./write-version.ts";

/**
 * Rule D1: freezes what stands in the draft as the next version, prints it, and mails each recipient their link.
 * Throws `not_a_draft`, `stale_version`, or `invalid` on the part of the draft that keeps it from being sent.
 */
export const sendDocument = defineCommand({
  name: "document/send",
  summary: "Send a document: its draft is frozen as the next version and every recipient gets a link.",
  who: anyOf(manager, anySystem),
  input: z.object({
    documentId: id,
    expectedVersion,
    /** What changed since the version before. */
    note: optionalWords(1_000),
    /** Who it goes to, in place of whom the draft names. The first in `turn` are asked first, where it goes in order. */
    to: z.array(addressee).max(MOST_RECIPIENTS).optional(),
    inOrder: ticked.optional(),
    signed: ticked.optional(),
    initialled: ticked.optional(),
    dated: ticked.optional(),
    message: optionalWords(4_000),
    /** Files of the job that go along, in place of those that the draft names. */
    attachments: chosenFileIds.optional(),
    /** Of a bid request: until when bids are taken, and whether a late one is (rule B1). */
    closesAt: moment.optional(),
    lateAllowed: ticked.optional(),
  }),
  async run(context, { documentId, expectedVersion: seen, note = "", closesAt, lateAllowed, ...input }) {
    const { db, viewer, orgId, now, newId, files, press, drafts } = context;
    const { attachments, ...given } = input;
    const facts = await reachDocument(db, viewer, documentId);
    const { row, around } = facts;
    looksCurrent(row, seen, "document");
    allow(maySend(row));
    const contacts = await contactsOfParty(db, row);
    const terms =
      row.kind === "bid_request" ? await biddingTerms(db, facts, { closesAt, lateAllowed }, now) : null;
    const frozen = (await drafts.freeze(documentId)) ?? row.draft;
    const written = draftInput.safeParse({
      ...(frozen as object),
      ...asGiven(given, contacts),
      ...terms?.draft,
      ...(attachments && { attachments }),
    });
    const along = await filesToSend(context, row.jobId, written.data?.attachments ?? []);
    const problem = written.success
      ? (problemsOf(row.kind, written.data, dayKey(now, around.timeZone))[0] ??
        along.problem ??
        strangers(written.data.preparedFor, contacts))
      : {
          field: "draft",
          message: "Something in the draft cannot be sent as it is. Open it and save it again.",
        };
    if (!written.success || problem) {
      await drafts.thaw(documentId);
      throw new Refusal("invalid", "not_ready", problem?.message ?? "", problem?.field);
    }

    const content = { ...written.data, attached: await hashedFiles(context, along.files) };
    const n = row.sentVersion + 1;
    const choices = firstChoices(content.lines);
    // What a bidder reads names no other (rule B2)
    const [first] = terms ? [] : content.preparedFor;
    const titled = { ...row, title: content.title, until: content.until };
    const head = { ...headOf({ row: titled, sent: null, around }, first, n), sentAt: now };
    const shown = shownOf(content, choices);
    const logo = await readLogo(files, orgId, around.logoSha256);
    const pdf = await press.print(head, shown, { size: around.paper, logo });
    const version = await writeVersion(context, row, { n, content, choices, pdf, note });

    const firstSigner = content.preparedFor.findIndex(({ role }) => role === "signer");
    const recipients = content.preparedFor.map((to, position) => {
      const isAsked = !content.inOrder || to.role === "copy" || position === firstSigner;
      const why = n > 1 ? ("changed" as const) : ("sent" as const);
      const { message } = content;
      const asks = terms
        ? () =>
            inviteBidder(context, { row: titled, around, closesAt: terms.closesAt, message, note, why }, to)
        : () => invite(context, { documentId, jobId: row.jobId, head, shown, message, why }, to);
      const invitation = isAsked ? asks() : null;
      const recipient = {
        orgId,
        id: newId(),
        documentId,
        n,
        position,
        ...to,
        ...(invitation?.row ?? { state: "waiting" as const }),
      };
      return { recipient, invitation };
    });
    const { netMinor, taxMinor, grossMinor } = documentFigures(content, choices);
    const asked = contacts.filter((one) => content.preparedFor.some(({ contactId }) => contactId === one.id));
    const issued = terms ? issueRequest(context, titled, terms, { n, note, asked }) : null;
    return {
      writes: [
        ...version.writes,
        ...(issued?.writes ?? []),
        db
          .update(document)
          .set({
            state: "sent",
            draft: null,
            title: content.title,
            until: content.until,
            sentVersion: n,
            sendAt: null,
            netMinor,
            taxMinor,
            grossMinor,
            reason: null,
            stateAt: now,
            version: row.version + 1,
          })
          .where(ofDocument(row)),
        ...recipients.flatMap(({ recipient, invitation }) => [
          db.insert(documentRecipient).values(recipient),
          ...(invitation?.link ? [invitation.link] : []),
        ]),
      ],
      log: [
        documentRow(
          titled,
          "sent",
          sharedWith(
            row,
            recipients.map(({ recipient }) => recipient),
          ),
          { n, sha256: version.sha256, ...(shown.totals && { grossMinor }), ...(note && { note }) },
          { n, ...(note && { note }) },
        ),
        ...(issued?.log ?? []),
      ],
      mail: recipients.flatMap(({ invitation }) => (invitation ? [invitation.mail] : [])),
      result: { documentId, n, number: row.number, state: "sent" },
    };
  },
});
