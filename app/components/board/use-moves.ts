import { useCallback, useState } from "react";
import { useFetcher } from "react-router";
import type { BoardCard } from "#domain/board/card.ts";
import type { BoardMove } from "#domain/board/moves.ts";
import { isFormReply } from "../form/reply.ts";

export interface Asked {
  card: BoardCard;
  move: BoardMove;
}

export const movePath = ({ card, move }: Asked) => `/board/${card.workOrderId}/${move.action}`;

/**
 * Moves of cards. Nothing moves before the server says so: a move that asks for something opens its dialog, any other
 * is sent at once.
 */
export function useMoves() {
  const sender = useFetcher<unknown>();
  const [asked, setAsked] = useState<Asked | null>(null);
  const refused = sender.state === "idle" && isFormReply(sender.data) ? sender.data : undefined;
  const words =
    refused && [refused.formError, ...Object.values(refused.errors).flat()].filter(Boolean).join(" ");
  const move = (wanted: Asked) => {
    if (wanted.move.asks !== "nothing") return setAsked(wanted);
    const fields = { expectedVersion: String(wanted.card.version), idempotencyKey: crypto.randomUUID() };
    void sender.submit(fields, { method: "post", action: movePath(wanted) });
  };
  const done = useCallback(() => setAsked(null), []);
  return { move, asked, done, refused: words };
}
