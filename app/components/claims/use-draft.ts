import type { FormEvent } from "react";
import { useMemo, useState } from "react";
import { typedValues } from "#app/components/form/reply.ts";
import { type DraftBase, matchDraft } from "#domain/claim/draft.ts";
import { type FormValues, toTyped } from "./form-values.ts";
import { single } from "./shown-values.ts";

/**
 * The invoice as it is being typed, judged by the same checks the approver sees (rule P1). Give `onInput` to an
 * element around the form.
 */
export function useDraft(base: DraftBase, start: FormValues) {
  const [values, setValues] = useState(start);
  const result = useMemo(() => matchDraft(base, toTyped(values)), [base, values]);
  return {
    values,
    result,
    onInput(event: FormEvent<HTMLElement>) {
      const form = event.currentTarget.querySelector("form");
      if (form) setValues(single(typedValues(new FormData(form))));
    },
  };
}
