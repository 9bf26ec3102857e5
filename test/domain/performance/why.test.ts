import { describe, expect, it } from "vitest";
import { datesOf } from "#domain/performance/dates.ts";
import { disputedContractors } from "#domain/performance/news.ts";
import { type Told, why } from "#domain/performance/why.ts";

const HOUR = 3_600_000;
const told: Told = {
  ...{ hit: true, overdue: false, respondBy: 10 * HOUR, respondedAt: 8 * HOUR, declined: 0 },
  ...{ attendBy: 20 * HOUR, attendedAt: 23 * HOUR, firstBy: 100 * HOUR, agreedBy: 200 * HOUR },
  ...{ completedAt: 160 * HOUR, returned: 0, visits: 1, invoices: 2, cleanInvoices: 1 },
  ...{ firstPriceMinor: 100_000, billedMinor: 112_550, decideN: 1, decideMs: 50 * HOUR },
  ...{ payN: 2, payMs: 60 * HOUR },
};
const say = (measure: Parameters<typeof why>[0], more: Partial<Told> = {}) =>
  why(measure, { ...told, ...more }, "AUD");

describe("why work counts as it does", () => {
  it("says by how much a date was kept or missed", () => {
    expect(say("respond")).toBe("Answered 2 h before its target");
    expect(say("respond", { declined: 1, respondedAt: 10 * HOUR })).toBe(
      "Declined on the minute of its target",
    );
    expect(say("attend")).toBe("Attended 3 h after its target");
    expect(say("complete_first")).toBe("Completed 2.5 days after the first date");
    expect(say("complete_agreed")).toBe("Completed 40 h before the agreed date");
  });

  it("says of what never came that its time has passed", () => {
    expect(say("attend", { attendedAt: null })).toBe("Not attended, and its target has passed");
  });

  it("says what went wrong in other figures", () => {
    expect(say("fix", { returned: 2 })).toBe("Returned for rework 2 times");
    expect(say("fix", { visits: 3 })).toBe("It took 3 visits");
    expect(say("rework", { returned: 1 })).toBe("Returned for rework once");
    expect(say("decline")).toBe("Accepted");
    expect(say("invoice", { hit: false })).toBe("1 of 2 invoices passed every check when first sent");
    expect(say("price")).toBe("$125.50 over the $1,000.00 first agreed");
    expect(say("price", { billedMinor: 90_000 })).toBe("$900.00 billed of $1,000.00 first agreed");
    expect(say("decide")).toBe("Decided after 2.1 days");
    expect(say("pay")).toBe("2 invoices paid after 30 h on the mean");
  });
});

describe("the dates a figure goes by", () => {
  it("are in the order they come, without those that are not there", () => {
    const moments = { ...told, givenAt: HOUR, closedAt: null, endedAt: null };
    expect(datesOf("complete_agreed", moments).map(([word]) => word)).toEqual([
      "Given",
      "First date",
      "Agreed date",
      "Completed",
    ]);
    expect(datesOf("decline", moments).map(([word]) => word)).toEqual(["Given", "Answered"]);
  });
});

describe("news of a dispute", () => {
  it("goes to whom it is about, once", () => {
    const row = (verb: string, audience: `contractor:${string}`[]) => ({ verb, audience });
    expect(
      disputedContractors([
        row("performance.disputed", ["contractor:con1"]),
        row("performance.upheld", ["contractor:con1"]),
        row("comment.added", ["contractor:con2"]),
        row("performance.rebuilt", []),
      ]),
    ).toEqual(["con1"]);
  });
});
