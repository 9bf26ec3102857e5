import { formatMoney, formatPercent } from "#domain/money/format.ts";
import type { CallOff, StandingNow } from "#domain/standing-order/call-off.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { sentenceList } from "#domain/words.ts";

/** What a standing order says to a call-off: what is left after it, or every reason why not. */
export function offerWords(now: StandingNow, answer: CallOff | null): string {
  if (!answer) return `From ${wholeDay(now.validFrom)} to ${wholeDay(now.validTo)}.`;
  if (!answer.fits) return answer.misfits.map(({ message }) => message).join(" ");
  const { leftAfterMinor, reachesBp } = answer;
  const left =
    leftAfterMinor === null
      ? "It has no cap."
      : `${formatMoney(leftAfterMinor, now.currency)} left after this.`;
  if (reachesBp.length === 0) return left;
  return `${left} Both sides are told that ${sentenceList(reachesBp.map(formatPercent))} is used.`;
}
