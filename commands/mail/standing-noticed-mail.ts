import { formatMoney, formatPercent } from "#domain/money/format.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface Noticed extends Addressed {
  standing: { number: string; title: string; currency: string; validTo: string };
  levelBp: number;
  usedMinor: number;
  capMinor: number;
  url: string;
}

/** Both sides are told the same figures (rule S1). */
export function standingNoticedMail({ to, organisation, standing, ...notice }: Noticed) {
  const { levelBp, usedMinor, capMinor, url } = notice;
  const heading = `${formatPercent(levelBp)} of standing order ${standing.number} is used`;
  const money = (minor: number) => formatMoney(minor, standing.currency);
  return letter({
    to,
    organisation,
    subject: heading,
    status: { glyph: "waiting", word: levelBp >= 10_000 ? "Used up" : "Nearly used up" },
    heading,
    paragraphs: [standing.title],
    facts: [
      ["Used", money(usedMinor)],
      ["Cap", money(capMinor)],
      ["Left", money(capMinor - usedMinor)],
      ["Last day", wholeDay(standing.validTo)],
    ],
    button: { label: "Open the standing order", url },
  });
}
