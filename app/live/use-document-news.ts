import { useEffect } from "react";
import { openLive } from "./open-live.ts";
import { useRevalidateSoon } from "./use-revalidate-soon.ts";

/** Has a list of documents read again whenever something became of one; `asOf` is when its loader ran. */
export function useDocumentNews(asOf: number): void {
  const revalidate = useRevalidateSoon();
  useEffect(() => {
    const socket = openLive("/live/board", {
      opened: () => socket.send({ t: "since", seq: asOf }),
      frame: ({ t }) => {
        if (t === "documents" || t === "stale") revalidate();
      },
      changed: revalidate,
    });
    return () => socket.close();
  }, [asOf, revalidate]);
}
