import { useEffect, useRef } from "react";
import { openLive } from "./open-live.ts";
import { useRevalidateSoon } from "./use-revalidate-soon.ts";

/**
 * Has the page read again when something became of work of these contractors, whose ids it shows, or of a document.
 * `asOf` is when it was read.
 */
export function useContractorsNews(contractorIds: readonly string[], asOf: number): void {
  const revalidate = useRevalidateSoon();
  const latest = useRef({ contractorIds, asOf });
  latest.current = { contractorIds, asOf };
  useEffect(() => {
    const socket = openLive("/live/board", {
      opened: () => socket.send({ t: "since", seq: latest.current.asOf }),
      frame(frame) {
        const isTheirs =
          frame.t === "cards" &&
          frame.cards.some(({ card }) => latest.current.contractorIds.includes(card.contractorId));
        if (isTheirs || frame.t === "documents" || frame.t === "stale") revalidate();
      },
      changed: revalidate,
    });
    return () => socket.close();
  }, [revalidate]);
}
