import { formatMoment } from "../time/format.ts";
import type { Answer } from "./sealing.ts";

interface Progress {
  answers: readonly Answer[];
  closesAt: number;
  openedAt: number | null;
}

/** "3 of 5 answered, opens Tue 3 Mar, 12:00": where the bidding stands, without a word of any price. */
export function progressWords(
  { answers, closesAt, openedAt }: Progress,
  { now, timeZone }: { now: number; timeZone: string },
): string {
  const answered = answers.filter((answer) => answer === "bid" || answer === "declined").length;
  const counted = `${answered} of ${answers.length} answered`;
  if (openedAt !== null) return `${counted}, opened ${formatMoment(openedAt, now, timeZone)}`;
  const isOver = answered === answers.length || now >= closesAt;
  if (isOver && !answers.some((answer) => answer === "bid" || answer === "unconfirmed"))
    return `${counted}, no bid to open`;
  if (isOver) return `${counted}, ready to open`;
  return `${counted}, opens ${formatMoment(closesAt, now, timeZone)}`;
}
