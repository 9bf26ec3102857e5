import { useEffect } from "react";
import { useBlocker } from "react-router";
import type { DraftLink } from "#app/live/draft-link.ts";

/** Asks before the page is left with something on it that is not safe yet. */
export function useLeaving(link: DraftLink): void {
  const isUnsafe = () => link.standing.safety !== "saved" && link.standing.mode !== "sent";
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (link.standing.safety !== "saved") event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [link]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isUnsafe(),
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (confirm("Not everything is saved yet. Leave this page anyway?")) blocker.proceed();
    else blocker.reset();
  }, [blocker]);
}
