import { createContext, use, useId } from "react";
import type { FormReply } from "./reply.ts";

export interface FormScope {
  /** Prefix of the ids of this form's fields. */
  id: string;
  reply: FormReply | undefined;
  pending: boolean;
}

export const FormContext = createContext<FormScope | null>(null);

export const fieldId = (formId: string, name: string) => `${formId}-${name}`;

/** Where a field stands in its form: its id, its first error and what was typed before a refusal. */
export function useField(name: string, given: { error?: string | undefined } = {}) {
  const ownId = useId();
  const form = use(FormContext);
  const id = form ? fieldId(form.id, name) : `${ownId}-${name}`;
  const error = given.error ?? form?.reply?.errors[name]?.[0];
  const typed = form?.reply?.values[name];
  return {
    id,
    error,
    typed: typeof typed === "string" ? typed : typed?.[0],
    allTyped: typed,
    refused: !!form?.reply,
  };
}
