import type { ReactNode } from "react";

/** As patterns of numbers make them: "PRO-0010", "EST-2026-0012". */
const NUMBER = /[\p{L}\p{N}]{1,20}(?:-[\p{L}\p{N}]{1,20}){0,4}-\d{1,9}(?![\p{L}\p{N}])/gu;

/** A text whose numbers of documents are never wrapped: a browser may break them after a hyphen. */
export function unbroken(text: string): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    parts.push(
      text.slice(from, index),
      <span key={index} className="tnum">
        {number}
      </span>,
    );
    from = index + number.length;
  }
  return from === 0 ? text : [...parts, text.slice(from)];
}
