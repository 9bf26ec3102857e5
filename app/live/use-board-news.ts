import { useEffect, useRef } from "react";
import type { ServerFrame } from "#party/protocol.ts";
import { listenToBoard } from "./board-link.ts";
import { useRevalidateSoon } from "./use-revalidate-soon.ts";

/** Has the page read again when the board says something that `isAbout` it; `asOf` is when it was read. */
export function useBoardNews(asOf: number, isAbout: (frame: ServerFrame) => boolean): void {
  const revalidate = useRevalidateSoon();
  const latest = useRef({ asOf, isAbout });
  latest.current = { asOf, isAbout };
  useEffect(
    () =>
      listenToBoard({
        readAt: () => latest.current.asOf,
        frame: (frame) => (frame.t === "stale" || latest.current.isAbout(frame)) && revalidate(),
        changed: revalidate,
      }),
    [revalidate],
  );
}
