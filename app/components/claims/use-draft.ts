import type { FormEvent } from "react";
import { useMemo, useState } from "react";
import { typedValues } from "#app/components/form/reply.ts";
import type { DraftBase } from "#domain/claim/draft.ts";
import type { FormValues } from "./form-values.ts";
import type { Judged, judge } from "./judge.ts";
import { single } from "./shown-values.ts";

/**
 * The invoice as it is being typed. What the server made of `start` stands until somebody types: then the checks
 * themselves come. Give `onInput` to an element around the form.
 */
export function useDraft(base: DraftBase, start: FormValues, judged: Judged) {
  const [values, setValues] = useState(start);
  const [check, setCheck] = useState<typeof judge | null>(null);
  const result = useMemo(() => check?.(base, values) ?? judged, [check, base, values, judged]);
  return {
    values,
    result,
    onInput(event: FormEvent<HTMLElement>) {
      const form = event.currentTarget.querySelector("form");
      if (form) setValues(single(typedValues(new FormData(form))));
      if (!check)
        import("./judge.ts").then(
          ({ judge }) => setCheck(() => judge),
          // Without a connection the server's word stands; it checks again what is sent
          () => undefined,
        );
    },
  };
}
