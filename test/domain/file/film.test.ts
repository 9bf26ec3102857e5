import fc from "fast-check";
import { expect, it } from "vitest";
import { blank, tellingBoxes, touches } from "#domain/file/film.ts";
import { box, film } from "#test/files/films.ts";
import { PLACE } from "#test/files/pictures.ts";

const readerOf = (bytes: Uint8Array) => async (at: number, length: number) => bytes.subarray(at, at + length);
const boxesOf = (bytes: Uint8Array) => tellingBoxes(readerOf(bytes), bytes.length);
const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

async function cleaned(bytes: Uint8Array) {
  const copy = bytes.slice();
  blank(copy, 0, (await boxesOf(bytes)) ?? []);
  return copy;
}

it("a film loses place and texts, and nothing in it moves", async () => {
  const before = film();
  const after = await cleaned(before);
  expect(latin(before)).toContain(PLACE);
  expect(latin(after)).not.toMatch(/GPS|location|\xa9xyz|loci|udta|meta/);
  for (const kept of ["the pictures and the sound", "movie header", "track header", "somebody else's!kept"])
    expect(latin(after).indexOf(kept)).toBe(latin(before).indexOf(kept));
  expect(after.length).toBe(before.length);
  expect(await boxesOf(after)).toEqual([]);
});

it("blanking a film stretch by stretch is blanking it whole", async () => {
  const bytes = film();
  const boxes = (await boxesOf(bytes)) ?? [];
  const whole = await cleaned(bytes);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (size) => {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => {
        const piece = bytes.slice(i * size, (i + 1) * size);
        const before = piece.slice();
        blank(piece, i * size, boxes);
        if (!touches(boxes, i * size, i * size + piece.length)) expect(piece).toEqual(before);
        return [...piece];
      });
      expect(pieces.flat()).toEqual([...whole]);
    }),
  );
});

it("a film that cannot be followed to its end, or that nothing describes, is none", async () => {
  expect(await boxesOf(film().subarray(0, 200))).toBeNull();
  expect(await boxesOf(box("ftyp", new Uint8Array(8)))).toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await boxesOf(bytes);
    }),
  );
});
