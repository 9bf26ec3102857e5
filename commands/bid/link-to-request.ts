import type { CommandContext } from "../command.ts";
import { newLink } from "../portal-link/new-link.ts";

/** A bidder's own way to the request (rule A1). One who is signed in as a lead is led to the same among their work. */
export function linkToRequest(context: CommandContext, documentId: string, contactId: string) {
  const { url, ...link } = newLink(context, contactId);
  return { ...link, url: `${url}?to=/portal/bids/${documentId}` };
}
