import { useEffect, useRef } from "react";
import { useRevalidator } from "react-router";

/** Longer than a reader's page waits before it says that something was read. */
const READ_MS = 3_000;

/** Reads the page again once others may have read what stands on it: a while after `stamp` changed. */
export function useReadersSoon(isTold: boolean, stamp: string): void {
  const { revalidate } = useRevalidator();
  const known = useRef(stamp);
  useEffect(() => {
    if (!isTold || stamp === known.current) return;
    const timer = setTimeout(() => {
      known.current = stamp;
      void revalidate();
    }, READ_MS);
    return () => clearTimeout(timer);
  }, [isTold, stamp, revalidate]);
}
