import { parse } from "@conform-to/dom";
import { data } from "react-router";
import type { Command } from "#commands/command.ts";
import { InvalidInput } from "#commands/invalid-input.ts";
import { Refusal } from "#domain/refusal.ts";
import { isFieldName } from "./components/form/field-name.ts";
import { type FormReply, typedValues } from "./components/form/reply.ts";
import type { AppContext } from "./context.ts";

export type Reply = ReturnType<typeof data<FormReply>>;
export type Submitted<Result> = { ok: true; result: Result } | { ok: false; reply: Reply };

/**
 * Runs one command with what a form posted. `known` comes from the URL and wins over the form.
 * What a person can mend comes back as a reply for the form, with everything they typed; the rest is thrown.
 */
export async function submit<Input, Result>(
  app: Pick<AppContext, "run">,
  command: Command<Input, Result>,
  form: FormData,
  known: Record<string, unknown> = {},
): Promise<Submitted<Result>> {
  const { idempotencyKey, ...typed } = fieldsOf(form);
  try {
    const key = typeof idempotencyKey === "string" ? idempotencyKey.slice(0, 100) : undefined;
    return { ok: true, result: await app.run(command, { ...typed, ...known }, key) };
  } catch (error) {
    return { ok: false, reply: replyTo(error, form) };
  }
}

/** Nested names (`lines[0].unit`) as nested values; empty fields are left out. */
export function fieldsOf(form: Iterable<[string, FormDataEntryValue]>): Record<string, unknown> {
  const named = new FormData();
  for (const [name, value] of form) if (isFieldName(name) && value !== "") named.append(name, value);
  return parse(named, { resolve: (value) => ({ value }) }).payload;
}

/** The reply for a form that was refused, with a status that keeps its key. Rethrows what is not for the person to mend. */
export function replyTo(error: unknown, form: FormData): Reply {
  const values = typedValues(form);
  if (error instanceof InvalidInput)
    return data({ errors: error.fields, values, formError: error.message }, { status: 400 });
  if (error instanceof Refusal && error.kind !== "not_found") {
    const { field, message, status } = error;
    const said: FormReply = field
      ? { errors: { [field]: [message] }, values }
      : { errors: {}, values, formError: message };
    return data(said, { status });
  }
  throw error;
}
