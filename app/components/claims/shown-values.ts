import { isFormReply, typedValues } from "#app/components/form/reply.ts";
import type { FormValues } from "./form-values.ts";

/** Each field of an invoice is posted once. */
export const single = (values: Record<string, string | string[]>): FormValues =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, [text].flat()[0] ?? ""]));

/** What was typed when the page is the answer of its own Check button, which works without script. */
export function checkedValues(request: Request): FormValues | null {
  const { searchParams } = new URL(request.url);
  return searchParams.has("checked") ? single(typedValues(searchParams)) : null;
}

/** What was typed when the form was refused. */
export const shownValues = (reply: unknown): FormValues | null =>
  isFormReply(reply) ? single(reply.values) : null;
