import { useEffect, useMemo, useRef } from "react";
import { useRevalidator } from "react-router";
import type { BudgetChange } from "#domain/budget/change.ts";
import { isSoft } from "../soft-links.ts";
import { type BudgetModel, isLate } from "./budget-model.ts";
import { postBatch } from "./post-batch.ts";
import { isTypedOnly } from "./said.ts";
import { Sender } from "./sender.ts";

/** A row that has not come by then will not: what was read since is asked in its place. */
const ROW_COMES_MS = 3_000;

const isAtRisk = (model: BudgetModel) =>
  isTypedOnly(model.shown().said) || (model.unsaved && isLate(model.shown().saving));

/** Not by the router's own blocker: every page of the product would load it. */
const askBeforeLeaving = (model: BudgetModel) => (press: MouseEvent) => {
  const link = press.target instanceof Element ? press.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.pathname === location.pathname || !isSoft(press, link) || !isAtRisk(model)) return;
  if (confirm("Some of what you typed is not saved yet. Leave and lose it?")) return;
  press.preventDefault();
  press.stopPropagation();
};

/** Sends what is changed, holds on to it while there is no connection, and warns before it would be lost. */
export function useSender(
  jobId: string,
  model: BudgetModel,
  onRefused: (changes: readonly BudgetChange[], message: string) => void,
): () => void {
  const revalidator = useRevalidator();
  const latest = useRef({ revalidator, onRefused });
  latest.current = { revalidator, onRefused };
  const sender = useMemo(
    () =>
      new Sender({
        model,
        post: (batch, changes) => postBatch(jobId, batch, changes),
        newId: () => crypto.randomUUID(),
        onRefused: (changes, message) => latest.current.onRefused(changes, message),
        onKept(batch) {
          setTimeout(async () => {
            if (!model.awaits(batch)) return;
            await latest.current.revalidator.revalidate();
            model.forget(batch);
          }, ROW_COMES_MS);
        },
      }),
    [jobId, model],
  );

  useEffect(() => {
    const until = new AbortController();
    const { signal } = until;
    const stop = model.subscribe(() => sender.soon());
    const warn = (event: Event) => {
      if (model.unsaved || isTypedOnly(model.shown().said)) event.preventDefault();
    };
    addEventListener("online", sender.flush, { signal });
    addEventListener("pagehide", sender.flush, { signal });
    addEventListener("beforeunload", warn, { signal });
    document.addEventListener("click", askBeforeLeaving(model), { signal, capture: true });
    return () => {
      stop();
      sender.stop();
      until.abort();
    };
  }, [model, sender]);
  return sender.flush;
}
