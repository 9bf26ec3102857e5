import fc from "fast-check";
import { expect, test } from "vitest";
import { standings } from "#domain/bid/bid.ts";
import { isHole, level } from "#domain/bid/level.ts";
import { bidTotals } from "#domain/bid/totals.ts";

const IDS = ["a", "b", "c", "d"];
const minor = fc.integer({ min: 0, max: 1_000_000 });
const requested = fc.subarray(IDS, { minLength: 1 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        description: fc.constant(`Line ${id}`),
        quantityMilli: fc.integer({ min: 1, max: 50_000 }),
        unit: fc.constant("each"),
        taxBp: fc.constantFrom(0, 1_000),
      }),
    ),
  ),
);
const bid = fc.record({
  id: fc.constant(""),
  isConfirmed: fc.boolean(),
  content: fc.record({
    lines: fc.subarray(IDS).chain((ids) =>
      fc.tuple(
        ...ids.map((lineId) =>
          fc.record({
            lineId: fc.constant(lineId),
            standing: fc.constantFrom(...standings),
            unitPriceMinor: minor,
            note: fc.constant(""),
          }),
        ),
      ),
    ),
  }),
});
const bids = fc.array(bid, { maxLength: 5 }).map((all) => all.map((one, at) => ({ ...one, id: `bid${at}` })));
const plugs = fc.array(
  fc.record({
    bidId: fc.constantFrom("bid0", "bid1", "bid2", "nobody"),
    lineId: fc.constantFrom(...IDS, "gone"),
    amountMinor: minor,
  }),
  { maxLength: 12 },
);
const scene = fc.tuple(requested, bids, plugs);

test("the levelled total is what was priced and the buyer's amounts, and nothing else", () => {
  fc.assert(
    fc.property(scene, ([lines, all, put]) => {
      for (const { cells, submittedMinor, levelledMinor } of level(lines, all, put)) {
        const priced = cells.reduce((sum, { netMinor }) => sum + (netMinor ?? 0), 0);
        const plugged = cells.reduce((sum, { plugMinor }) => sum + (plugMinor ?? 0), 0);
        expect(submittedMinor).toBe(priced);
        expect(levelledMinor).toBe(priced + plugged);
      }
    }),
  );
});

test("the submitted total is the bidder's own, whatever the buyer puts in", () => {
  fc.assert(
    fc.property(scene, ([lines, all, put]) => {
      const columns = level(lines, all, put);
      for (const [at, { content }] of all.entries())
        expect(columns[at]?.submittedMinor).toBe(bidTotals(lines, content).netMinor);
    }),
  );
});

test("an amount of the buyer's stands only where nothing was bid", () => {
  fc.assert(
    fc.property(scene, ([lines, all, put]) => {
      for (const { cells } of level(lines, all, put))
        for (const cell of cells) if (!isHole(cell)) expect(cell.plugMinor).toBeNull();
    }),
  );
});

test("every bid has a cell for every line of the request, in its order", () => {
  fc.assert(
    fc.property(scene, ([lines, all, put]) => {
      const columns = level(lines, all, put);
      expect(columns).toHaveLength(all.length);
      for (const { cells } of columns)
        expect(cells.map(({ lineId }) => lineId)).toEqual(lines.map(({ id }) => id));
    }),
  );
});

test("the order that bids come in changes nothing", () => {
  fc.assert(
    fc.property(scene, ([lines, all, put]) => {
      const byId = (columns: ReturnType<typeof level>) =>
        columns.toSorted((a, b) => a.bidId.localeCompare(b.bidId));
      expect(byId(level(lines, all.toReversed(), put.toReversed()).map((one) => one))).toEqual(
        byId(level(lines, all, uniqueFirst(put.toReversed()))),
      );
    }),
  );
});

/** Of two amounts for one place the first counts, so that both orders are asked with the same. */
const uniqueFirst = <P extends { bidId: string; lineId: string }>(all: P[]): P[] =>
  all.filter(
    (one, at) => all.findIndex(({ bidId, lineId }) => bidId === one.bidId && lineId === one.lineId) === at,
  );

test("the lowest is complete, confirmed and not above any other such", () => {
  fc.assert(
    fc.property(scene, ([lines, all, put]) => {
      const columns = level(lines, all, put);
      const comparable = columns.filter(({ isComplete }, at) => isComplete && all[at]?.isConfirmed);
      const lowest = columns.filter(({ isLowest }) => isLowest);
      expect(lowest.length > 0).toBe(comparable.length > 0);
      for (const { levelledMinor } of lowest)
        for (const other of comparable) expect(levelledMinor).toBeLessThanOrEqual(other.levelledMinor);
      for (const one of lowest) expect(comparable).toContain(one);
    }),
  );
});
