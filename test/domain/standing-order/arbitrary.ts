import fc from "fast-check";
import type { AskedCallOff, StandingNow } from "#domain/standing-order/call-off.ts";
import { daysAfter } from "#domain/time/days.ts";

export const day = fc.integer({ min: 0, max: 900 }).map((days) => daysAfter("2026-01-01", days));
const minor = fc.integer({ min: 0, max: 1_000_000 });
const cap = fc.option(fc.integer({ min: 1, max: 1_000_000 }));
const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 });
const named = ids.map((all) => all.map((id) => ({ id, name: `Place ${id}` })));

export const standing: fc.Arbitrary<StandingNow> = fc
  .record({
    number: fc.constant("SO-0001"),
    state: fc.constantFrom("open" as const, "open" as const, "closed" as const),
    currency: fc.constant("AUD"),
    from: day,
    length: fc.integer({ min: 0, max: 400 }),
    spareMinor: fc.option(minor),
    callOffCapMinor: cap,
    lineCapMinor: cap,
    sites: named,
    assets: named,
    categories: ids,
    noticeBp: fc.constant<number[]>([7_500, 9_000, 10_000]),
    reservedMinor: minor,
    committedMinor: minor,
    billedMinor: minor,
  })
  .map(({ from, length, spareMinor, ...rest }) => ({
    ...rest,
    validFrom: from,
    validTo: daysAfter(from, length),
    capMinor:
      spareMinor === null
        ? null
        : Math.max(1, rest.reservedMinor + rest.committedMinor + rest.billedMinor + spareMinor),
  }));

export const asked: fc.Arbitrary<AskedCallOff> = fc
  .record({
    workOn: day,
    siteId: fc.constantFrom("a", "b", "c"),
    assetId: fc.constantFrom("a", "b", "c"),
    category: fc.constantFrom("a", "b", null),
    lineNets: fc.array(minor, { minLength: 1, maxLength: 4 }),
  })
  .map((given) => ({ ...given, amountMinor: given.lineNets.reduce((sum, net) => sum + net, 0) }));
