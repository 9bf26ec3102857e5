import { z } from "zod";
import { id } from "../input.ts";

export const addressee = z.object({
  contactId: id,
  role: z.enum(["signer", "copy", "none"]).default("none"),
  turn: z.coerce.number().int().min(1).max(99).catch(99).default(99),
});

interface Given {
  to?: z.output<typeof addressee>[] | undefined;
  inOrder?: boolean | undefined;
  signed?: boolean | undefined;
  initialled?: boolean | undefined;
  dated?: boolean | undefined;
  message?: string | undefined;
}

/** What the sender chose as they sent it; names and addresses are those on file (rule D1). */
export function asGiven(
  { to, ...given }: Given,
  contacts: readonly { id: string; name: string; email: string }[],
) {
  const chosen = (to ?? [])
    .filter(({ role }) => role !== "none")
    .sort((a, b) => a.turn - b.turn)
    .flatMap(({ contactId, role }) => {
      const known = contacts.find(({ id: one }) => one === contactId);
      return known ? [{ contactId, name: known.name, email: known.email, role }] : [];
    });
  const answers = Object.entries(given).filter(([, answer]) => answer !== undefined);
  return { ...(to && { preparedFor: chosen }), ...(to && Object.fromEntries(answers)) };
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
