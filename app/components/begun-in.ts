const CONTROLS = "textarea, select, details, input:not([type=hidden])";

/** Keeps what a person has begun in a part of the page, to go on with it in the same part drawn anew. */
export function begunIn(from: Element): (to: Element) => void {
  const begun = Array.from(from.querySelectorAll<HTMLElement>(CONTROLS), (element) => ({
    element,
    hadFocus: element === document.activeElement,
  }));
  return (to) => {
    const anew = [...to.querySelectorAll<HTMLElement>(CONTROLS)];
    for (const [index, { element, hadFocus }] of begun.entries()) {
      const next = anew[index];
      if (!next || !isSame(element, next)) return;
      goOn(element, next);
      if (hadFocus) next.focus({ preventScroll: true });
    }
  };
}

const isSame = (before: HTMLElement, after: HTMLElement) =>
  before.tagName === after.tagName && before.getAttribute("name") === after.getAttribute("name");

function goOn(before: HTMLElement, after: HTMLElement): void {
  if (before instanceof HTMLDetailsElement && after instanceof HTMLDetailsElement) after.open = before.open;
  if (before instanceof HTMLSelectElement && after instanceof HTMLSelectElement) after.value = before.value;
  if (before instanceof HTMLTextAreaElement && after instanceof HTMLTextAreaElement) {
    if (before.value === before.defaultValue) return;
    after.value = before.value;
    after.setSelectionRange(before.selectionStart, before.selectionEnd);
  }
  if (before instanceof HTMLInputElement && after instanceof HTMLInputElement) {
    if (before.type === "file") after.files = before.files;
    else if (before.value !== before.defaultValue) after.value = before.value;
    // Pressed, so that what hears of a press hears of this one
    if (before.checked !== after.checked && (before.checked || before.type !== "radio")) after.click();
  }
}
