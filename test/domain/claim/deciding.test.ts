import { describe, expect, it } from "vitest";
import { type Approver, approversFor } from "#domain/claim/approver.ts";
import { decideCorrection } from "#domain/claim/correct.ts";
import { finding } from "#domain/claim/finding.ts";
import { invoiceState } from "#domain/claim/invoice-state.ts";
import { decidePayment } from "#domain/claim/pay.ts";
import { queuePath, readQueueFilter } from "#domain/claim/queue.ts";
import { decideRelease } from "#domain/claim/release.ts";
import { reviewLines } from "#domain/claim/review-lines.ts";
import { claimStates } from "#domain/claim/states.ts";
import { withinLimit } from "#domain/claim/within-limit.ts";
import { asBilled, claimLine, earlierClaim, matchInput, order, orderLine } from "./given.ts";

const people: Approver[] = [
  { id: "ada", name: "Ada", limitMinor: null },
  { id: "milo", name: "Milo", limitMinor: 200_000 },
  { id: "mara", name: "Mara", limitMinor: 100_000 },
];

describe("approversFor", () => {
  it("goes up from the lowest limit that is enough", () => {
    expect(approversFor(100_000, people).map(({ id }) => id)).toEqual(["mara", "milo", "ada"]);
    expect(approversFor(100_001, people).map(({ id }) => id)).toEqual(["milo", "ada"]);
    expect(approversFor(900_000, people).map(({ id }) => id)).toEqual(["ada"]);
  });
});

describe("withinLimit", () => {
  const one = { id: "c1", contractorId: "acme", assetId: "pump", amountMinor: 80_000, at: 0 };
  it("counts what belongs together, and names who can", () => {
    expect(withinLimit(one, [], people, { id: "mara", currency: "USD" })).toEqual({ ok: true });
    const near = [{ ...one, id: "c2", amountMinor: 30_000 }];
    expect(withinLimit(one, near, people, { id: "mara", currency: "USD" })).toMatchObject({
      code: "over_limit",
      message:
        "You may approve up to $1,000.00. With another invoice for the same asset it comes to $1,100.00. Ask Milo or Ada.",
    });
    expect(withinLimit(one, near, people, { id: "ada", currency: "USD" })).toEqual({ ok: true });
  });
  it("gives nobody a limit who is no approver", () => {
    expect(withinLimit(one, [], people, { id: "vera", currency: "USD" })).toMatchObject({
      code: "over_limit",
    });
    expect(withinLimit(one, [], [], { id: "vera", currency: "USD" })).toMatchObject({
      message: expect.stringContaining("Nobody here"),
    });
  });
});

describe("decideCorrection", () => {
  it.each(claimStates)("answers for %s", (state) => {
    const claim = { id: "c", revision: 1, state };
    expect(decideCorrection(claim, [claim]).ok).toBe(["submitted", "rejected", "withdrawn"].includes(state));
    expect(decideCorrection(claim, [claim, { id: "d", revision: 2, state: "submitted" }])).toMatchObject({
      code: "newer_version",
    });
  });
});

describe("decideRelease", () => {
  const rate = finding("rate", "hold", "Over.", { line: "l", differenceMinor: 500, fix: "Bill less." });
  const judged = { state: "submitted" as const, findings: [rate], releases: [] };
  it("lets a hold through once, as large as it is", () => {
    expect(decideRelease(judged, "rate", "l")).toEqual({ ok: true, finding: rate });
    expect(
      decideRelease(
        { ...judged, releases: [{ check: "rate", line: "l", differenceMinor: 500 }] },
        "rate",
        "l",
      ),
    ).toMatchObject({ code: "no_hold" });
    expect(
      decideRelease(
        { ...judged, releases: [{ check: "rate", line: "l", differenceMinor: 400 }] },
        "rate",
        "l",
      ),
    ).toMatchObject({ ok: true });
    expect(decideRelease(judged, "rate", null)).toMatchObject({ code: "no_hold" });
  });
  it("never lets the order be overdrawn, and nothing once it is settled", () => {
    const sum = finding("contract_sum", "hold", "Over.", { differenceMinor: 1, fix: "Bill less." });
    expect(decideRelease({ ...judged, findings: [sum] }, "contract_sum", null)).toMatchObject({
      code: "never_released",
    });
    expect(decideRelease({ ...judged, state: "rejected" }, "rate", "l")).toMatchObject({
      code: "wrong_state",
    });
  });
});

describe("decidePayment", () => {
  it("pays what was approved, and stops when something holds it now", () => {
    const withheld = [{ lineId: "c-a", amountMinor: 10_000, reason: "Short" }];
    expect(decidePayment(matchInput(), withheld)).toEqual({
      ok: true,
      paidNetMinor: 90_000,
      paidGrossMinor: 99_000,
    });
    const back = matchInput({ work: { state: "rework", missingEvidence: [] } });
    expect(decidePayment(back, withheld)).toMatchObject({ code: "on_hold" });
  });
});

describe("invoiceState", () => {
  it("tells of the newest that still counts", () => {
    const at = (state: (typeof claimStates)[number], submittedAt: number, revision = 1) => ({
      state,
      submittedAt,
      revision,
    });
    expect(invoiceState([])).toBe("none");
    expect(invoiceState([at("paid", 1), at("withdrawn", 2)])).toBe("paid");
    expect(invoiceState([at("superseded", 1), at("rejected", 1, 2)])).toBe("rejected");
    expect(invoiceState([at("rejected", 1), at("submitted", 1, 2)])).toBe("submitted");
  });
});

describe("reviewLines", () => {
  it("stands every order line beside what is billed for it, extras last", () => {
    const lines = [claimLine("a", { quantityMilli: 4_000 }), claimLine(null, { id: "x" })];
    const found = [finding("rate", "hold", "Over.", { line: "c-a" }), finding("tax", "pass", "Fine.")];
    const before = [earlierClaim("e", asBilled([claimLine("b", { quantityMilli: 2_000 })]))];
    const rows = reviewLines(order([orderLine("a"), orderLine("b")]).lines, before, lines, found);
    expect(
      rows.map(({ key, ordered, billedMinor, beforeMinor, findings }) => [
        key,
        ordered?.id,
        billedMinor,
        beforeMinor,
        findings.length,
      ]),
    ).toEqual([
      ["a", "a", 40_000, 0, 1],
      ["b", "b", 0, 20_000, 0],
      ["x", undefined, 100_000, 0, 0],
    ]);
  });
});

describe("the queue's address", () => {
  it("says what it asks for and nothing else", () => {
    const read = (query: string) => {
      const params = new URLSearchParams(query);
      return readQueueFilter((name) => params.get(name) ?? "");
    };
    const filter = { view: "to_pay", sort: "age", contractorId: "c1", waitsFor: "" } as const;
    expect(read(queuePath(filter).split("?")[1] ?? "")).toEqual(filter);
    expect(queuePath(read("view=nonsense&sort=nonsense"))).toBe("/invoices");
  });
});
