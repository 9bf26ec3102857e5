import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useFetcher, useRouteLoaderData } from "react-router";
import { type FormReply, isFormReply } from "#app/components/form/reply.ts";
import { moved, turned } from "#domain/document/moved.ts";
import type { Shown } from "#domain/document/shown.ts";
import type { Choosing } from "./choosing.ts";
import { fieldNames } from "./field-names.ts";

interface Press {
  id: string;
  on: boolean;
}

/**
 * The document as its reader chooses in it: what was pressed shows at once and is posted one after another, so that the
 * last press is what stays. What cannot be worked out here waits for the answer.
 */
export function useChoosing(shown: Shown, action: string) {
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const fetcher = useFetcher<unknown>();
  const formKey = useRouteLoaderData<{ formKey: string }>("root")?.formKey ?? "";
  const [presses, setPresses] = useState<readonly Press[]>([]);
  const posted = useRef(0);
  const times = useRef(0);
  const { state, submit } = fetcher;

  useEffect(() => {
    if (state !== "idle" || presses.length === 0 || !form.current) return;
    if (posted.current === presses.length) {
      const answered = posted.current;
      posted.current = 0;
      // A press may come between the drawing of the answer and this
      setPresses((all) => all.slice(answered));
      return;
    }
    posted.current = presses.length;
    times.current += 1;
    const choices = new FormData(form.current);
    choices.set("idempotencyKey", `${formKey}${formId}${times.current}`);
    submit(choices, { method: "post", action });
  }, [state, presses, submit, action, formKey, formId]);

  const choosing = useMemo<Choosing>(() => {
    const names = fieldNames(shown);
    return {
      formId,
      fieldOf: ({ id }) => names.get(id) ?? "",
      press: ({ id }, on) => setPresses((all) => [...all, { id, on }]),
    };
  }, [shown, formId]);

  const { after, waiting } = useMemo(() => afterAll(shown, presses), [shown, presses]);
  const refusal = isFormReply(fetcher.data) && presses.length === 0 ? messageOf(fetcher.data) : null;
  return { form, formId, formKey, choosing, shown: after, waiting, refusal };
}

const messageOf = ({ formError, errors }: FormReply) => formError ?? Object.values(errors).flat()[0] ?? null;

function afterAll(shown: Shown, presses: readonly Press[]): { after: Shown; waiting: boolean } {
  let after = shown;
  let waiting = false;
  for (const { id, on } of presses) {
    const next = moved(after, id, on);
    if (!next) waiting = true;
    after = next ?? turned(after, id, on);
  }
  return { after, waiting };
}
