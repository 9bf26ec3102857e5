import { z } from "zod";
import { contactViewer } from "#db/queries/contact-viewer.ts";
import { linkBySecret } from "#db/queries/portal-links.ts";
import { linkState } from "#domain/access/expiry.ts";
import { anySystem } from "#domain/access/may.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { askForColleague } from "../document/delegate-document.ts";
import { email, id, words } from "../input.ts";

/**
 * Rule A4: whoever holds a link to a document says who should answer it instead. Staff are told and decide; the link
 * goes to nobody. Throws what `document/delegate` throws, and `link_revoked`, `link_expired`.
 */
export const passOnLink = defineCommand({
  name: "portal-link/pass-on",
  summary: "Ask that a colleague gets a link of their own to a document.",
  who: anySystem,
  input: z.object({
    secret: z.string().max(100),
    documentId: id,
    name: words("their name", 100),
    email,
  }),
  async run(context, { secret, documentId, name, email: address }) {
    const { db, orgId, now } = context;
    const link = await linkBySecret(db, secret);
    if (link?.orgId !== orgId) throw notFound("link");
    const state = linkState(link, now);
    if (state !== "open") throw conflict(`link_${state}`, "This link no longer works.");
    const viewer = await contactViewer(db, orgId, link.contactId, link.linkId);
    return askForColleague({ ...context, viewer }, { documentId, name, email: address });
  },
});
