import type { KeyboardEvent } from "react";

/** Enter goes to the same field of the next line, as in the budget. */
export function stepDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const column = event.currentTarget.closest<HTMLElement>("[data-place]")?.dataset.place?.split(":")[2];
  const line = event.currentTarget.closest("[data-line]");
  const to = event.shiftKey ? line?.previousElementSibling : line?.nextElementSibling;
  const field = `[data-place$=":${column}"] :is(input, textarea)`;
  const next = column ? to?.querySelector<HTMLInputElement>(field) : null;
  next?.focus();
  next?.select();
}
