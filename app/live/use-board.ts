import { useEffect, useMemo, useRef, useState } from "react";
import type { BoardCard, CardView } from "#domain/board/card.ts";
import type { DocumentNews } from "#domain/document/news.ts";
import { listenToBoard } from "./board-link.ts";
import type { Here } from "./use-job-room.ts";
import { useLiveState } from "./use-live-state.ts";
import { useRevalidateSoon } from "./use-revalidate-soon.ts";

export interface BoardOptions {
  cards: BoardCard[];
  /** When the loader ran, by the server's clock. */
  asOf: number;
  /** Whether a card is among those the page shows, where the page can tell; else an unknown card has loaders run again. */
  belongs?: (card: BoardCard) => boolean;
}

/** Who did what to a card a moment ago. */
export type Mark = Omit<CardView, "card">;

const MARKED_MS = 2_000;
const MOST_NEWS = 3;
const NO_MARKS: ReadonlyMap<string, Mark> = new Map();

/** The cards of a board or list as they change, with a mark on each that has just changed. */
export function useBoard({ cards, asOf, belongs }: BoardOptions) {
  const [changed, setChanged] = useState<ReadonlyMap<string, BoardCard>>(new Map());
  const [marks, setMarks] = useState(NO_MARKS);
  const [here, setHere] = useState<Here>({ people: [], more: 0 });
  const [news, setNews] = useState<DocumentNews[]>([]);
  const latest = useRef({ cards, asOf, belongs });
  latest.current = { cards, asOf, belongs };
  const revalidate = useRevalidateSoon();

  useEffect(() => {
    let seenAt = 0;
    const fading = new Set<ReturnType<typeof setTimeout>>();
    const mark = ({ card, ...what }: CardView) => {
      setMarks((before) => new Map(before).set(card.workOrderId, what));
      const fade = setTimeout(() => {
        fading.delete(fade);
        setMarks((before) => new Map([...before].filter(([, shown]) => shown !== what)));
      }, MARKED_MS);
      fading.add(fade);
    };
    const leave = listenToBoard({
      readAt: () => Math.max(seenAt, latest.current.asOf),
      frame(frame) {
        if (frame.t === "here") setHere({ people: frame.people, more: frame.more });
        if (frame.t === "stale") revalidate();
        if (frame.t === "documents") setNews((before) => [...frame.news, ...before].slice(0, MOST_NEWS));
        if (frame.t !== "cards") return;
        setChanged(
          (before) =>
            new Map([...before, ...frame.cards.map(({ card }) => [card.workOrderId, card] as const)]),
        );
        for (const change of frame.cards) {
          seenAt = Math.max(seenAt, change.at);
          mark(change);
          const { cards, belongs } = latest.current;
          if (!belongs && !cards.some(({ workOrderId }) => workOrderId === change.card.workOrderId))
            revalidate();
        }
      },
      changed: revalidate,
    });
    return () => {
      leave();
      for (const fade of fading) clearTimeout(fade);
    };
  }, [revalidate]);

  const shown = useMemo(() => patched(cards, changed, belongs), [cards, changed, belongs]);
  return { cards: shown, marks, here, news, state: useLiveState() };
}

/** Loaders may know better than a change that came before them: the higher version counts. */
function patched(
  cards: BoardCard[],
  changed: ReadonlyMap<string, BoardCard>,
  belongs?: (card: BoardCard) => boolean,
): BoardCard[] {
  if (changed.size === 0) return cards;
  const known = new Set(cards.map(({ workOrderId }) => workOrderId));
  const newer = cards.map((card) => {
    const change = changed.get(card.workOrderId);
    return change && change.version > card.version ? change : card;
  });
  if (!belongs) return newer;
  return [...newer, ...[...changed.values()].filter(({ workOrderId }) => !known.has(workOrderId))].filter(
    belongs,
  );
}
