import { isFieldName } from "./field-name.ts";

/**
 * What an action returns when it refuses a form: messages by field name, and what was typed.
 * `formError` is for what belongs to no field.
 */
export interface FormReply {
  errors: Record<string, string[]>;
  values: Record<string, string | string[]>;
  formError?: string;
}

const secret = /password|^code$|^idempotencyKey$/i;

/** The typed text of a form, for showing it again. Files cannot be shown again and secrets must not be. */
export function typedValues(form: FormData | URLSearchParams): FormReply["values"] {
  const values: FormReply["values"] = {};
  for (const name of new Set(form.keys())) {
    if (secret.test(name) || !isFieldName(name)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    const [only] = texts;
    if (only !== undefined) values[name] = texts.length === 1 ? only : texts;
  }
  return values;
}

export function isFormReply(data: unknown): data is FormReply {
  return typeof data === "object" && data !== null && "errors" in data && "values" in data;
}

export function errorCount(reply: FormReply | undefined): number {
  if (!reply) return 0;
  return Object.keys(reply.errors).length + (reply.formError ? 1 : 0);
}
