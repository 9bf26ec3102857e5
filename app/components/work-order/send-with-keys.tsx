import { type ReactNode, useEffect, useRef } from "react";

/** Ctrl or Cmd and Enter send the form inside, from whichever field one is in. */
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
    return () => element?.removeEventListener("keydown", send);
  }, []);
  return <div ref={around}>{children}</div>;
}
