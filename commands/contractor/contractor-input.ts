import { z } from "zod";
import { optionalWords, percent, positiveMoney, words } from "../input.ts";
import { optionalEmail } from "../optional-fields.ts";

export const contractorInput = z.object({
  name: words("the contractor's name", 120),
  trade: optionalWords(80),
  email: optionalEmail,
  phone: optionalWords(40),
  taxNumber: optionalWords(40),
  /** Rule P6: blank inherits the organisation's, zero means zero. */
  toleranceBp: percent.optional(),
  toleranceMinor: positiveMoney.optional(),
});

/** What was left out is blank, not as before: a form that comes back without a field has had it emptied. */
export const contractorColumns = (given: z.output<typeof contractorInput>) => ({
  name: given.name,
  trade: given.trade ?? "",
  email: given.email ?? null,
  phone: given.phone ?? null,
  taxNumber: given.taxNumber ?? null,
  toleranceBp: given.toleranceBp ?? null,
  toleranceMinor: given.toleranceMinor ?? null,
});
