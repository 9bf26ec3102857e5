import fc from "fast-check";
import { expect, test } from "vitest";
import { pack, unpack } from "#domain/packed.ts";

const row = fc.record({
  id: fc.string({ unit: "binary" }),
  at: fc.integer(),
  done: fc.boolean(),
  who: fc.option(fc.record({ name: fc.string() })),
  data: fc.dictionary(
    fc.string().filter((key) => key !== "__proto__"),
    fc.string(),
  ),
});

test("rows arrive as they were packed", () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(unpack(pack(rows))).toEqual(rows);
    }),
  );
});
