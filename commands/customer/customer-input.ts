import { z } from "zod";
import { optionalWords, words } from "../input.ts";
import { optionalEmail } from "../optional-fields.ts";

export const customerInput = z.object({
  name: words("the customer's name", 120),
  email: optionalEmail,
  phone: optionalWords(40),
  address: optionalWords(300),
});

export const customerColumns = (given: z.output<typeof customerInput>) => ({
  name: given.name,
  email: given.email ?? null,
  phone: given.phone ?? null,
  address: given.address ?? null,
});
