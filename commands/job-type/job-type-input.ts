import { z } from "zod";
import { ticked, words } from "../input.ts";

const MOST_ITEMS = 100;

/** The text of a form, one item a line, or a list from the API. */
const checklist = z
  .union([
    z
      .string()
      .max(10_000)
      .transform((text) => text.split("\n")),
    z.array(z.string()),
  ])
  .default([])
  .transform((items) => items.map((item) => item.trim()).filter(Boolean))
  .pipe(
    z
      .array(z.string().max(200, "Keep each item under 200 characters."))
      .max(MOST_ITEMS, `Keep it to ${MOST_ITEMS} items.`),
  );

/** What must be there before work of this type can be completed (rule W3). */
export const jobTypeInput = z.object({
  name: words("the job type's name", 80),
  photos: z.coerce
    .number({ error: "Enter how many photos." })
    .int("Enter a whole number.")
    .min(0, "Enter zero or more.")
    .max(50, "Ask for 50 photos at most.")
    .default(0),
  checklist,
  meterReading: ticked,
  signature: ticked,
});
