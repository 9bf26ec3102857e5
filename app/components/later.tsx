import { type ComponentType, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { AS_WRITTEN } from "./as-written.ts";
import { begunIn } from "./begun-in.ts";
import { useHydrated } from "./form/use-hydrated.ts";

/** Made once for each part, in the module of its page. */
export interface LatePart<Props> {
  /** The component on the server; null in the browser, where it would come with the page. */
  there: ComponentType<Props> | null;
  load: () => Promise<{ default: ComponentType<Props> }>;
}

interface LaterProps<Props> {
  part: LatePart<Props>;
  of: Props;
  /** Changes when the server's markup no longer holds: what changed is shown at once. */
  stamp: unknown;
}

/** How far outside the window a part is near, of which the script then comes. */
const NEAR = "400px";

/**
 * A part of a page whose script comes when somebody turns to it. Until then it is as the server wrote it, and its
 * forms are plain ones.
 */
export function Later<Props extends object>({ part, of, stamp }: LaterProps<Props>) {
  const hydrated = useHydrated();
  const [isWritten] = useState(!hydrated);
  const [first] = useState(stamp);
  // Where another page has brought it already, the server's markup still comes first
  const [Part, setPart] = useState(() => (isWritten && !import.meta.env.SSR ? null : part.there));
  const holder = useRef<HTMLDivElement>(null);
  const isWanted = !isWritten || stamp !== first;

  useEffect(() => {
    const element = holder.current;
    if (Part || !element) return;
    const stop = new AbortController();
    const until = { signal: stop.signal, passive: true };
    let release = Promise.resolve();
    const come = async () => {
      const there = (await part.load()).default;
      part.there = there;
      await release;
      if (stop.signal.aborted) return;
      const goOn = begunIn(element);
      flushSync(() => setPart(() => there));
      if (holder.current) goOn(holder.current);
    };
    // Without a connection it stays plain, and the next turn to it tries again
    const tryToCome = () => void come().catch(() => undefined);
    // Somebody may have turned to it before this page was alive
    if (isWanted || element.matches(":hover, :focus-within")) tryToCome();
    const near = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && tryToCome(),
      { rootMargin: NEAR },
    );
    addEventListener("scroll", () => near.observe(element), { ...until, once: true });
    element.addEventListener("pointerdown", () => (release = released(until)), until);
    element.addEventListener("pointerenter", tryToCome, until);
    element.addEventListener("focusin", tryToCome, until);
    return () => {
      stop.abort();
      near.disconnect();
    };
  }, [Part, isWanted, part]);

  if (!Part) return <div key="written" ref={holder} {...AS_WRITTEN} />;
  return (
    <div key="live" ref={holder}>
      <Part {...of} />
    </div>
  );
}

/** A tap that may still come after the finger has left. */
const TAP_MS = 350;

/** A press goes to what stood there when it began: what is put in its place between down and up loses it. */
function released(until: AddEventListenerOptions): Promise<void> {
  return new Promise((resolve) => {
    const once = { ...until, once: true };
    // After what the click itself does, such as sending a form
    addEventListener("click", () => setTimeout(resolve), once);
    addEventListener("pointercancel", () => resolve(), once);
    addEventListener("pointerup", () => setTimeout(resolve, TAP_MS), once);
  });
}
