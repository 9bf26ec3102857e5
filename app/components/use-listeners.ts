import { type RefObject, useEffect, useRef } from "react";

type Handlers = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

/**
 * Hears what bubbles up to one element from the controls inside it. The element itself stays what it is: nothing to
 * press, nothing to focus.
 */
export function useListeners(root: RefObject<HTMLElement | null>, handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  const names = Object.keys(handlers).join(" ");
  useEffect(() => {
    const element = root.current;
    const stop = new AbortController();
    for (const name of names.split(" ") as (keyof HTMLElementEventMap)[]) {
      const hear = (event: Event) => (latest.current[name] as ((event: Event) => void) | undefined)?.(event);
      element?.addEventListener(name, hear, { signal: stop.signal });
    }
    return () => stop.abort();
  }, [root, names]);
}
