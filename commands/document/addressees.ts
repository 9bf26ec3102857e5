import type { contactsOfParty } from "#db/queries/document-contacts.ts";
import type { Draft } from "#domain/document/draft.ts";
import type { SendingPlan } from "#domain/document/sending-plan.ts";

export type Contacts = Awaited<ReturnType<typeof contactsOfParty>>;
type Ticks = Pick<Draft, "inOrder" | "signed" | "initialled" | "dated">;
const OFF: Ticks = { inOrder: false, signed: false, initialled: false, dated: false };

/** What the sender chose in place of what the draft says; names and addresses are those on file (rule D1). */
export function asGiven(
  { to, inOrder, signed, initialled, dated, message }: Omit<SendingPlan, "closesAt">,
  contacts: readonly Pick<Contacts[number], "id" | "name" | "email">[],
): Partial<Draft> {
  const given = Object.entries({ inOrder, signed, initialled, dated, message });
  const said: Partial<Draft> = Object.fromEntries(given.filter(([, answer]) => answer !== undefined));
  if (!to) return said;
  const preparedFor = to
    .toSorted((a, b) => a.turn - b.turn)
    .flatMap(({ contactId, role }) => {
      const known = contacts.find(({ id: one }) => one === contactId);
      return known && role !== "none" ? [{ contactId, name: known.name, email: known.email, role }] : [];
    });
  return { preparedFor, ...OFF, message: "", ...said };
}

/** Rule D1: name and address are checked against who they are said to be. */
export function strangers(
  preparedFor: readonly { contactId: string; email: string; name: string }[],
  contacts: readonly { id: string; email: string }[],
) {
  const at = preparedFor.findIndex(
    ({ contactId, email }) => contacts.find(({ id: known }) => known === contactId)?.email !== email,
  );
  const one = preparedFor[at];
  return one
    ? {
        field: `preparedFor[${at}].email`,
        message: `The address of ${one.name || "a recipient"} has changed, or they are no longer with this company. Choose them again.`,
      }
    : undefined;
}
