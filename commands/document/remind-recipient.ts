import { z } from "zod";
import { readRequest } from "#db/queries/bids/request.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { headOf } from "#db/queries/document-head.ts";
import { documentRecipient } from "#db/schema/index.ts";
import { anyOf, anySystem, manager } from "#domain/access/may.ts";
import { takesBids } from "#domain/bid/sealing.ts";
import { isExpired } from "#domain/document/lifecycle.ts";
import { shownOf } from "#domain/document/shown.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { inviteBidder } from "../bid/invite-bidder.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { invite } from "./invite.ts";
import { documentRow } from "./log-row.ts";
import { ofRecipient } from "./row.ts";

/** Rule D3: sends the mail again with a fresh link, to somebody who still owes an answer. Throws `not_waiting`. */
export const remindRecipient = defineCommand({
  name: "document/remind",
  summary: "Send a recipient their mail again, with a fresh link.",
  who: anyOf(manager, anySystem),
  input: z.object({ documentId: id, recipientId: id }),
  async run(context, { documentId, recipientId }) {
    const { db, viewer, now } = context;
    const facts = await reachDocument(db, viewer, documentId);
    const { row, sent, recipients, around } = facts;
    const to = recipients.find(({ id: one }) => one === recipientId);
    if (!to || !sent) throw notFound("recipient");
    const request = await readRequest(db, row);
    const isWaiting = request
      ? takesBids({ ...request, state: row.state }, now)
      : row.state === "sent" && !isExpired(row, dayKey(now, around.timeZone));
    if (!isWaiting || to.state !== "invited")
      throw conflict("not_waiting", `Nothing waits for an answer from ${to.name}.`);
    const head = headOf(facts, to);
    const shown = shownOf(sent.content, sent.choices);
    const { message } = sent.content;
    const attached = shown.attached.length;
    const again = request
      ? inviteBidder(
          context,
          { row, around, closesAt: request.closesAt, message, note: "", attached, why: "reminder" },
          to,
        )
      : invite(context, { documentId, jobId: row.jobId, head, shown, message, why: "reminder" }, to);
    return {
      writes: [
        ...(again.link ? [again.link] : []),
        db
          .update(documentRecipient)
          .set({
            linkId: again.row.linkId,
            mailId: again.row.mailId,
            reminded: to.reminded + 1,
            remindedAt: now,
            version: to.version + 1,
          })
          .where(ofRecipient(to)),
      ],
      log: [documentRow(row, "reminded", [], { to: to.name, times: to.reminded + 1 })],
      mail: [again.mail],
      result: { documentId, recipientId },
    };
  },
});
