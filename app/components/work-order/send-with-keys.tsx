import { type ReactNode, useEffect, useRef } from "react";

/** Typing begins in the first field, and Ctrl or Cmd with Enter sends the form from whichever field one is in. */
export function SendWithKeys({ children }: { children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    function send(event: KeyboardEvent) {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      element?.querySelector("form")?.requestSubmit();
    }
    element?.addEventListener("keydown", send);
    // On a phone the focus would open the keyboard over the page
    if (matchMedia("(hover: hover)").matches)
      element?.querySelector<HTMLElement>("input[role=combobox]")?.focus();
    return () => element?.removeEventListener("keydown", send);
  }, []);
  return <div ref={around}>{children}</div>;
}
