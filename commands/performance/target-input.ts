import { z } from "zod";
import { parseQuantity } from "#domain/money/parse.ts";
import { priorities } from "#domain/performance/targets.ts";
import { ticked } from "../input.ts";

const LONGEST_MINUTES = 90 * 24 * 60;

const hours = z.string().transform((text, context) => {
  if (text.trim() === "") return null;
  const parsed = parseQuantity(text);
  if (parsed.ok) return Math.round((parsed.value * 60) / 1_000);
  context.addIssue({ code: "custom", message: "Enter hours, such as 4 or 1.5." });
  return z.NEVER;
});

/** Minutes from the API; typed text is hours, and blank is no target. */
const minutes = z
  .union([z.int(), z.null(), hours], { error: "Enter hours, such as 4 or 1.5." })
  .default(null)
  .pipe(
    z
      .int()
      .min(1, "Enter more than zero, or leave it blank.")
      .max(LONGEST_MINUTES, "Enter 2,160 hours or less.")
      .nullable(),
  );

export const targetRow = z.object({
  priority: z.enum(priorities, { error: "Choose a priority." }),
  respondMinutes: minutes,
  attendMinutes: minutes,
  completeMinutes: minutes,
  business: ticked,
});
