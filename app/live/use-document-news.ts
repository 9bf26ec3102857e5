import { useEffect, useRef } from "react";
import { openLive } from "./open-live.ts";
import { useRevalidateSoon } from "./use-revalidate-soon.ts";

/** Has what the page shows of documents read again whenever something became of one; `asOf` is when it was read. */
export function useDocumentNews(asOf: number): void {
  const revalidate = useRevalidateSoon();
  const read = useRef(asOf);
  read.current = asOf;
  useEffect(() => {
    const socket = openLive("/live/board", {
      opened: () => socket.send({ t: "since", seq: read.current }),
      frame: ({ t }) => {
        if (t === "documents" || t === "stale") revalidate();
      },
      changed: revalidate,
    });
    return () => socket.close();
  }, [revalidate]);
}
