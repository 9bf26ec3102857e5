import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AskedCallOff,
  callOff,
  fittingFirst,
  type StandingNow,
} from "#domain/standing-order/call-off.ts";
import { asked, standing } from "./arbitrary.ts";

const used = (now: StandingNow) => now.reservedMinor + now.committedMinor + now.billedMinor;

/** Rule S2 as one would check it by hand. */
const fitsByHand = (now: StandingNow, call: AskedCallOff) =>
  now.state === "open" &&
  now.validFrom <= call.workOn &&
  call.workOn <= now.validTo &&
  (now.sites.length === 0 || now.sites.map(({ id }) => id).includes(call.siteId)) &&
  (now.assets.length === 0 || now.assets.map(({ id }) => id).includes(call.assetId)) &&
  (now.categories.length === 0 || (call.category !== null && now.categories.includes(call.category))) &&
  (now.capMinor === null || used(now) + call.amountMinor <= now.capMinor) &&
  (now.callOffCapMinor === null || call.amountMinor <= now.callOffCapMinor) &&
  call.lineNets.every((net) => now.lineCapMinor === null || net <= now.lineCapMinor);

describe("rule S2", () => {
  test("a call-off fits exactly where nothing speaks against it", () => {
    fc.assert(
      fc.property(standing, asked, (now, call) => {
        const answer = callOff(now, call);
        expect(answer.fits).toBe(fitsByHand(now, call));
        if (!answer.fits) expect(answer.misfits.length).toBeGreaterThan(0);
        else if (now.capMinor === null) expect(answer.leftAfterMinor).toBeNull();
        else expect(answer.leftAfterMinor).toBe(now.capMinor - used(now) - call.amountMinor);
      }),
    );
  });

  test("where money alone is the reason, the difference less fits and one more unit of it does not", () => {
    fc.assert(
      fc.property(standing, asked, (given, { lineNets: _, ...call }) => {
        const now = { ...given, lineCapMinor: null };
        const answer = callOff(now, { ...call, lineNets: [] });
        if (answer.fits) return;
        const most = Math.max(...answer.misfits.map(({ differenceMinor }) => differenceMinor ?? Number.NaN));
        if (Number.isNaN(most)) return;
        const less = call.amountMinor - most;
        expect(callOff(now, { ...call, lineNets: [], amountMinor: less }).fits).toBe(true);
        expect(callOff(now, { ...call, lineNets: [], amountMinor: less + 1 }).fits).toBe(false);
      }),
    );
  });
});

const open: StandingNow = {
  number: "SO-0001",
  state: "open",
  currency: "AUD",
  validFrom: "2026-04-01",
  validTo: "2026-10-31",
  capMinor: 1_000_000,
  callOffCapMinor: 300_000,
  lineCapMinor: 200_000,
  sites: [{ id: "quay", name: "Quay House" }],
  assets: [],
  categories: ["Electrical"],
  noticeBp: [7_500, 9_000, 10_000],
  reservedMinor: 100_000,
  committedMinor: 200_000,
  billedMinor: 400_000,
};
const call: AskedCallOff = {
  workOn: "2026-04-01",
  siteId: "quay",
  assetId: "board",
  category: "Electrical",
  amountMinor: 200_000,
  lineNets: [200_000],
};

test("both ends are in, and what is left and will be told is said", () => {
  expect(callOff(open, call)).toEqual({ fits: true, leftAfterMinor: 100_000, reachesBp: [7_500, 9_000] });
  expect(callOff(open, { ...call, workOn: "2026-10-31" }).fits).toBe(true);
});

test("every reason is said, with the difference in money", () => {
  expect(
    callOff(
      { ...open, state: "closed" },
      {
        ...call,
        workOn: "2026-11-01",
        siteId: "mill",
        category: null,
        amountMinor: 350_000,
        lineNets: [350_000],
      },
    ),
  ).toEqual({
    fits: false,
    misfits: [
      { code: "standing_closed", message: "Standing order SO-0001 is closed." },
      {
        code: "standing_dates",
        message: "The work is on Sun 1 Nov 2026, after it ends on Sat 31 Oct 2026.",
      },
      { code: "standing_scope", message: "It is for work at Quay House only." },
      { code: "standing_scope", message: "It is for assets of the category Electrical only." },
      {
        code: "over_standing",
        differenceMinor: 50_000,
        message: "$500.00 over the $3,000.00 that is left of its cap.",
      },
      {
        code: "over_call_off",
        differenceMinor: 50_000,
        message: "$500.00 over the $3,000.00 of one call-off.",
      },
      { code: "over_line", differenceMinor: 150_000, message: "$1,500.00 over the $2,000.00 of one line." },
    ],
  });
});

describe("offers", () => {
  test("come with those first that could be called off from at all, whatever is typed as a price", () => {
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 6 }), asked, (all, call) => {
        const offers = all.map((now) => ({ now }));
        const could = ({ now }: { now: StandingNow }) =>
          fitsByHand(now, { ...call, amountMinor: 1, lineNets: [1] });
        const expected = [...offers.filter(could), ...offers.filter((offer) => !could(offer))];
        expect(fittingFirst(offers, call, true)).toEqual(expected);
      }),
    );
  });

  test("do not tell of a place before one is chosen", () => {
    const elsewhere = { now: { ...open, sites: [{ id: "mill", name: "Mill" }] } };
    const renewal = { now: { ...open, validFrom: "2026-11-01", validTo: "2027-10-31" } };
    expect(fittingFirst([renewal, elsewhere], call, false)).toEqual([elsewhere, renewal]);
    expect(fittingFirst([renewal, elsewhere], call, true)).toEqual([renewal, elsewhere]);
  });
});
