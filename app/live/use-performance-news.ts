import { useEffect, useRef } from "react";
import { openLive } from "./open-live.ts";
import { useRevalidateSoon } from "./use-revalidate-soon.ts";

/**
 * Has a page of figures read again when one is disputed, or that is answered: of this contractor, with their work as it
 * moves, or of any where none is named. `asOf` is when the page was read.
 */
export function usePerformanceNews(contractorId: string | null, asOf: number): void {
  const revalidate = useRevalidateSoon();
  const read = useRef(asOf);
  read.current = asOf;
  useEffect(() => {
    const socket = openLive("/live/board", {
      opened: () => socket.send({ t: "since", seq: read.current }),
      frame(frame) {
        const isAbout =
          (frame.t === "figures" && (!contractorId || frame.contractorIds.includes(contractorId))) ||
          (frame.t === "cards" && frame.cards.some(({ card }) => card.contractorId === contractorId));
        if (isAbout || frame.t === "stale") revalidate();
      },
      changed: revalidate,
    });
    return () => socket.close();
  }, [contractorId, revalidate]);
}
