import { useCallback, useRef, useState } from "react";

interface Found<Answer> {
  data: Answer | undefined;
  state: "idle" | "loading" | "failed";
}

/**
 * Fetches what helps to fill in a page. A fetcher of the router's would put an error in the page's place where that
 * fails, and with it all that is typed.
 */
export function useFound<Answer>() {
  const [found, setFound] = useState<Found<Answer>>({ data: undefined, state: "idle" });
  const latest = useRef<AbortController | null>(null);
  const load = useCallback(async (url: string) => {
    latest.current?.abort();
    const asked = new AbortController();
    latest.current = asked;
    const say = (next: Partial<Found<Answer>>) => {
      if (latest.current === asked) setFound((before) => ({ ...before, ...next }));
    };
    say({ state: "loading" });
    try {
      const answer = await fetch(url, { signal: asked.signal });
      if (!answer.ok || answer.redirected) throw new Error(`${answer.status} at ${url}`);
      say({ data: (await answer.json()) as Answer, state: "idle" });
    } catch {
      say({ state: "failed" });
    }
  }, []);
  return { ...found, load };
}
