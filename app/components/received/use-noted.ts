import { useEffect } from "react";

const SETTLED_MS = 800;

/**
 * Tells the server that this document was on a screen that somebody looked at: once, by a post, and never by asking
 * for the page, since mail scanners do that too (rule A2).
 */
export function useNoted(address: string): void {
  useEffect(() => {
    let isSaid = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      if (isSaid || document.hidden) return;
      isSaid = true;
      void fetch(address, { method: "POST", keepalive: true }).catch(() => {
        isSaid = false;
      });
    };
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(say, SETTLED_MS);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [address]);
}
