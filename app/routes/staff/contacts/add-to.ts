import { redirect } from "react-router";
import type { AppContext } from "#app/context.ts";
import { submit } from "#app/submit.ts";
import { addContact } from "#commands/contact/add-contact.ts";
import { partyPage } from "./party-page.ts";

/** Adds the contact that was filled in to a contractor or a customer, and goes back to its page. */
export async function addTo(
  app: AppContext,
  request: Request,
  party: { contractorId: string; customerId?: never } | { customerId: string; contractorId?: never },
) {
  const sent = await submit(app, addContact, await request.formData(), party);
  return sent.ok ? redirect(partyPage({ customerId: null, ...party })) : sent.reply;
}
