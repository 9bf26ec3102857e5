import { lineNet } from "#domain/money/money.ts";
import { parseMoney, parseQuantity } from "#domain/money/parse.ts";
import type { AskedCallOff } from "#domain/standing-order/call-off.ts";
import { workDay } from "#domain/standing-order/work-day.ts";
import { parseEndOfDay, parseMoment } from "#domain/time/input.ts";

export interface AskedWith {
  /** Where the chosen asset stands. */
  place: Pick<AskedCallOff, "assetId" | "siteId" | "category">;
  currency: string;
  timeZone: string;
  /** UTC ms. */
  now: number;
  /** What an order without lines is for where no limit is entered. */
  defaultNteMinor: number;
}

const MOST_LINES = 200;

/** What the form of a new work order asks of a standing order as it stands; `text` is what a field says. */
export function askedCallOff(text: (name: string) => string, around: AskedWith): AskedCallOff {
  const { place, currency, timeZone, now, defaultNteMinor } = around;
  const planned = parseMoment(text("scheduledFrom"), timeZone);
  const workOn = workDay(
    { scheduledFrom: planned, dueAt: parseEndOfDay(text("dueAt"), timeZone), createdAt: now },
    timeZone,
  );
  const limit = parseMoney(text("nteMinor"), currency);
  const nteMinor = limit.ok ? limit.value : defaultNteMinor;
  const typed = netsOf(text, currency);
  const lineNets = typed.length > 0 ? typed : [nteMinor];
  return { ...place, workOn, lineNets, amountMinor: lineNets.reduce((sum, net) => sum + net, 0) };
}

function netsOf(text: (name: string) => string, currency: string): number[] {
  const nets: number[] = [];
  for (let index = 0; index < MOST_LINES; index += 1) {
    const price = parseMoney(text(`lines[${index}].unitPriceMinor`), currency);
    const quantity = parseQuantity(text(`lines[${index}].quantityMilli`));
    if (!price.ok || !quantity.ok || quantity.value * price.value > Number.MAX_SAFE_INTEGER) continue;
    nets.push(lineNet({ quantityMilli: quantity.value, unitPriceMinor: price.value, discountMinor: 0 }));
  }
  return nets;
}
