import { z } from "zod";
import { heardOf } from "#db/queries/deliveries.ts";
import { delivery } from "#db/schema/index.ts";
import { anySystem } from "#domain/access/may.ts";
import { deliveryEvents } from "#domain/mail/events.ts";
import { notFound } from "#domain/refusal.ts";
import { visibleLine } from "#domain/text/invisible.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";

const LATEST = 8.64e15;
const said = (longest: number) =>
  z
    .string()
    .transform((text) => visibleLine(text).slice(0, longest) || undefined)
    .optional();

/**
 * Notes what became of a mail, the first time that each thing is heard. A mail that says which job it is about tells
 * it in that job's log. Throws `not_found`.
 */
export const noteDelivery = defineCommand({
  name: "mail/note-delivery",
  summary: "Note what became of a mail.",
  who: anySystem,
  /** `at` is UTC ms as the provider says; `kind` is its sort of bounce, `reason` its words. */
  input: z.object({
    outboxId: id,
    event: z.enum(deliveryEvents),
    at: z.int().min(0).max(LATEST),
    kind: said(60),
    reason: said(300),
  }),
  async run({ db, orgId }, { outboxId, event, at, kind = null, reason = null }) {
    const mail = await heardOf(db, orgId, outboxId, event);
    if (!mail) throw notFound("mail");
    if (mail.before) return { writes: [], log: [], result: null };
    const { to, subject, about } = mail;
    const writes = [db.insert(delivery).values({ orgId, outboxId, event, at, kind, reason })];
    if (!about) return { writes, log: [], result: null };
    const { jobId, subjectKind, subjectId, workOrderId = null, audience = [], recipient = null } = about;
    const data = { outboxId, to, recipient, subject, at, kind, reason };
    const entry = { jobId, subjectKind, subjectId, workOrderId, audience, data, verb: `mail.${event}` };
    return { writes, log: [entry], result: null };
  },
});
