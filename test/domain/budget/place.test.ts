import fc from "fast-check";
import { expect, test } from "vitest";
import { afterStep, inOrder, placeAfter } from "#domain/budget/place.ts";

const rowsOf = (count: number) => {
  const rows: { id: string; place: string }[] = [];
  for (let made = 0; made < count; made += 1) rows.push({ id: `r${made}`, place: placeAfter(rows, "last") });
  return rows;
};

test("a step changes two neighbours over, and there is none past an end", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.nat(),
      fc.constantFrom("up", "down"),
      (count, pick, way) => {
        const rows = rowsOf(count);
        const at = pick % count;
        const id = `r${at}`;
        const to = way === "up" ? at - 1 : at + 1;
        const after = afterStep(rows, id, way);
        if (to < 0 || to >= count) {
          expect(after).toBeNull();
          return;
        }
        const others = rows.filter((row) => row.id !== id);
        const moved = inOrder([...others, { id, place: placeAfter(others, after ?? "") }]);
        expect(moved.findIndex((row) => row.id === id)).toBe(to);
        expect(moved.filter((row) => row.id !== id)).toEqual(others);
      },
    ),
  );
});
