import { useCallback, useEffect, useRef } from "react";
import { useRevalidator } from "react-router";

const SOON_MS = 200;

/**
 * Runs the page's loaders again shortly, once for however many changes came. `isNeeded` is asked when the time has
 * come: a form of one's own has often read everything again by then.
 */
export function useRevalidateSoon(isNeeded: () => boolean = () => true): () => void {
  const revalidator = useRevalidator();
  const latest = useRef({ revalidator, isNeeded });
  latest.current = { revalidator, isNeeded };
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    const run = () => {
      timer.current = undefined;
      const { revalidator, isNeeded } = latest.current;
      if (revalidator.state !== "idle") timer.current = setTimeout(run, SOON_MS);
      else if (isNeeded()) void revalidator.revalidate();
    };
    timer.current ??= setTimeout(run, SOON_MS);
  }, []);
}
