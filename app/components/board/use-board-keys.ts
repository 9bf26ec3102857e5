import { type RefObject, useEffect } from "react";
import { useNavigate } from "react-router";

const LINKS = "[data-card] a[href]";

/** N new, / search, J and K from card to card, M move to. Enter opens, since the focus is on a link. */
export function useBoardKeys(
  board: RefObject<HTMLElement | null>,
  openMoves: (workOrderId: string, source: HTMLElement) => void,
) {
  const navigate = useNavigate();
  useEffect(() => {
    const step = (by: number) => {
      const links = [...(board.current?.querySelectorAll<HTMLElement>(LINKS) ?? [])];
      const at = links.indexOf(document.activeElement as HTMLElement);
      const next = links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
      next?.focus();
      next?.closest("[data-card]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    const keys: Record<string, () => void> = {
      n: () => void navigate("/work-orders/new"),
      "/": () => document.getElementById("search")?.focus(),
      j: () => step(1),
      k: () => step(-1),
      m: () => {
        const card = document.activeElement?.closest<HTMLElement>("[data-card]");
        if (card?.dataset.card) openMoves(card.dataset.card, card);
      },
    };
    const press = (event: KeyboardEvent) => {
      const writing =
        event.target instanceof Element && event.target.closest("input, textarea, select, dialog, [popover]");
      const act = keys[event.key.toLowerCase()];
      if (!act || writing || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [board, navigate, openMoves]);
}
