import fc from "fast-check";
import { expect, test } from "vitest";
import { matchTyped } from "#db/search.ts";
import type { BoardCard } from "#domain/board/card.ts";
import { boardStates, countLabel } from "#domain/board/columns.ts";
import { readCursor, writeCursor } from "#domain/board/cursor.ts";
import { filterQuery, fits, invoiceStates, isNarrowed, readFilters } from "#domain/board/filters.ts";
import { boardMoves } from "#domain/board/moves.ts";
import { decide } from "#domain/work-order/lifecycle.ts";
import { workOrderStates } from "#domain/work-order/states.ts";

const word = fc.stringMatching(/^[\p{L}\d][\p{L}\d &="'-]{0,20}[\p{L}\d]$/u);
const filters = fc.record(
  {
    view: fc.constantFrom("columns" as const, "table" as const),
    contractor: word,
    site: word,
    manager: word,
    state: fc.constantFrom(...workOrderStates),
    late: fc.constant(true as const),
    invoice: fc.constantFrom(...invoiceStates),
    q: word,
  },
  { requiredKeys: ["view"] },
);

test("filters survive the address, and anything else in it is left out", () => {
  fc.assert(
    fc.property(filters, (given) => {
      const read = readFilters(new URLSearchParams(filterQuery(given)));
      expect(read).toEqual(given);
      expect(isNarrowed(read)).toBe(Object.keys(given).length > 1);
    }),
  );
  expect(readFilters(new URLSearchParams("view=pie&state=gone&invoice=x&late=&q=%20&contractor="))).toEqual({
    view: "columns",
  });
});

test("a cursor survives the address, and nothing else is one", () => {
  fc.assert(
    fc.property(fc.nat(), fc.stringMatching(/^[\w-]{1,40}$/), (at, id) => {
      expect(readCursor(writeCursor({ at, id }))).toEqual({ at, id });
    }),
  );
  for (const text of [null, "", "1", ".x", "1.", "-1.x", "1.x'", `${"9".repeat(16)}.x`])
    expect(readCursor(text)).toBeNull();
});

test("every state has its column, and every move of a board is one the lifecycle allows staff", () => {
  expect([...boardStates].sort()).toEqual([...workOrderStates].sort());
  for (const state of workOrderStates)
    for (const { action, to, asks } of boardMoves(state)) {
      const given = asks === "reason" ? { reason: "Because" } : {};
      expect(decide(action, { state }, "staff", given), `${action} from ${state}`).toEqual({ ok: true, to });
      expect(to).not.toBe(state);
    }
});

test("a card that arrives fits what can be told from it", () => {
  const card = {
    contractorId: "c1",
    managerId: "m1",
    state: "assigned",
    invoiceState: "none",
    dueAt: 5,
  } as BoardCard;
  const view = "columns";
  expect(
    fits(card, { view, contractor: "c1", manager: "m1", state: "assigned", invoice: "none", late: true }, 6),
  ).toBe("yes");
  expect(fits(card, { view, late: true }, 4)).toBe("no");
  expect(fits(card, { view, contractor: "c2" }, 6)).toBe("no");
  expect(fits(card, { view, site: "s1" }, 6)).toBe("unknown");
  expect(fits(card, { view, q: "tap", manager: "m2" }, 6)).toBe("no");
  expect([countLabel(0), countLabel(99), countLabel(100)]).toEqual(["0", "99", "99+"]);
});

test("nothing typed leaves its quotes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      const match = matchTyped("org1", typed);
      if (match === null) return;
      const inside = match.replace(/^org : "org1" AND body : \(/, "").replace(/\)$/, "");
      for (const term of inside.split(" AND ")) expect(term).toMatch(/^"[\p{L}\p{N}]+"\*?$/u);
    }),
  );
  expect(matchTyped("org1", "Tap leak")).toBe('org : "org1" AND body : ("tap"* AND "leak"*)');
  expect(matchTyped("org1", "\"' *-")).toBeNull();
});
