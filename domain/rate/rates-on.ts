import type { Bp, Minor } from "../money/money.ts";
import { inForce } from "./in-force.ts";
import type { RateCard } from "./rate-card.ts";

export const rateHours = ["normal", "after_hours", "call_out", "call_out_after_hours", "materials"] as const;
export type RateHours = (typeof rateHours)[number];

/** One price that a card agrees on a day, as a line would name it. */
export interface DayRate {
  cardId: string;
  card: string;
  /** The version it stands in. */
  n: number;
  code: string;
  hours: RateHours;
  trade: string;
  description: string;
  unit: string;
  /** Null for materials: their price is their cost and `markupBp` on top. */
  unitPriceMinor: Minor | null;
  markupBp: Bp | null;
}

export const CALL_OUT = "CALL-OUT";
export const MATERIALS = "MATERIALS";

const each = { trade: "", unit: "each", markupBp: null };

/** Every price in force on the day ("2026-03-03"), card by card. */
export const ratesOn = (cards: readonly RateCard[], day: string): DayRate[] =>
  cards.flatMap((card) => {
    const version = inForce(card.versions, day);
    if (!version) return [];
    const { callOutMinor, callOutAfterHoursMinor, materialsMarkupBp } = version;
    const from = { cardId: card.id, card: card.name, n: version.n };
    const callOut = (hours: RateHours, description: string, unitPriceMinor: Minor | null): DayRate[] =>
      unitPriceMinor === null
        ? []
        : [{ ...from, ...each, code: CALL_OUT, hours, description, unitPriceMinor }];
    return [
      ...version.rates.flatMap((rate): DayRate[] => {
        const { code, trade, description, unit, normalMinor, afterHoursMinor } = rate;
        const shared = { ...from, code, trade, unit, markupBp: null };
        const normal: DayRate = { ...shared, hours: "normal", description, unitPriceMinor: normalMinor };
        return afterHoursMinor === null
          ? [normal]
          : [
              normal,
              {
                ...shared,
                hours: "after_hours",
                description: late(description),
                unitPriceMinor: afterHoursMinor,
              },
            ];
      }),
      ...callOut("call_out", "Call-out", callOutMinor),
      ...callOut("call_out_after_hours", late("Call-out"), callOutAfterHoursMinor),
      ...(materialsMarkupBp === null
        ? []
        : [
            {
              ...from,
              ...each,
              code: MATERIALS,
              hours: "materials" as const,
              description: "Materials",
              unitPriceMinor: null,
              markupBp: materialsMarkupBp,
            },
          ]),
    ];
  });

const late = (description: string) => `${description} (after hours)`;
