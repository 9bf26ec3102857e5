import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { headOf } from "#db/queries/document-head.ts";
import { document, documentRecipient } from "#db/schema/index.ts";
import { anyOf, anySystem, manager } from "#domain/access/may.ts";
import { changesBetween } from "#domain/document/changes.ts";
import { documentFigures, firstChoices } from "#domain/document/figures.ts";
import { maySend } from "#domain/document/lifecycle.ts";
import { shownOf } from "#domain/document/shown.ts";
import { allow } from "../allow.ts";
import { inviteBidder } from "../bid/invite-bidder.ts";
import { issueRequest } from "../bid/issue-request.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { readLogo } from "../organisation/read-logo.ts";
import { looksCurrent } from "../row-version.ts";
import { invite } from "./invite.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { chosenFor, readied } from "./prepare-sending.ts";
import { ofDocument } from "./row.ts";
import { sendingInput } from "./sending-input.ts";
import { hashedFiles } from "./sent-files.ts";
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
    ...sendingInput,
  }),
  async run(context, { documentId, expectedVersion: seen, ...given }) {
    const { db, viewer, orgId, now, newId, files, press, drafts } = context;
    const facts = await reachDocument(db, viewer, documentId);
    const { row, around, sent } = facts;
    looksCurrent(row, seen, "document");
    allow(maySend(row));
    const chosen = await chosenFor(context, facts, given, now);
    const { contacts, terms } = chosen;
    const frozen = (await drafts.freeze(documentId)) ?? row.draft;
    const ready = await readied(context, facts, frozen, chosen, now).catch(async (error: unknown) => {
      await drafts.thaw(documentId);
      throw error;
    });
    const content = { ...ready.content, attached: await hashedFiles(context, ready.files) };
    const n = row.sentVersion + 1;
    const choices = firstChoices(content.lines);
    // What a bidder reads names no other (rule B2)
    const [first] = terms ? [] : content.preparedFor;
    const titled = { ...row, title: content.title, until: content.until };
    const head = {
      ...headOf({ row: titled, sent: null, around }, first, n),
      ...{ sentAt: now, closesAt: terms?.closesAt },
    };
    const shown = shownOf(content, choices);
    const before = sent && shownOf(sent.content, firstChoices(sent.content.lines));
    // A new version says what is different, whoever sends it
    const note = given.note ?? (before ? changesBetween(before, shown, around.currency) : "");
    const logo = await readLogo(files, orgId, around.logoSha256);
    const pdf = await press.print(head, shown, { size: around.paper, logo });
    const version = await writeVersion(context, row, { n, content, choices, pdf, note });

    const firstSigner = content.preparedFor.findIndex(({ role }) => role === "signer");
    const recipients = content.preparedFor.map((to, position) => {
      const isAsked = !content.inOrder || to.role === "copy" || position === firstSigner;
      const why = n > 1 ? ("changed" as const) : ("sent" as const);
      const { message } = content;
      const attached = shown.attached.length;
      const asks = terms
        ? () =>
            inviteBidder(
              context,
              { row: titled, around, closesAt: terms.closesAt, message, note, attached, why },
              to,
            )
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
            sendPlan: null,
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
