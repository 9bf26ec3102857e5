import fc from "fast-check";
import { expect, test } from "vitest";
import { joined, textAt } from "#domain/file/bytes.ts";
import { orientationOf } from "#domain/file/exif.ts";
import { readPicture } from "#domain/file/picture.ts";
import { sniffType } from "#domain/file/sniff-type.ts";
import { gif, heic, jpeg, PLACE, png, webp } from "#test/files/pictures.ts";

const makers = {
  "image/jpeg": jpeg,
  "image/png": png,
  "image/webp": webp,
  "image/gif": gif,
  "image/heic": heic,
};
const kinds = Object.entries(makers);
const latin = (bytes: Uint8Array) => textAt(bytes, 0, bytes.length);
const kept = (type: string, bytes: Uint8Array) => joined(readPicture(type, bytes.slice())?.kept ?? []);

test.each(kinds)("%s is known by its bytes, keeps its size and loses its place", (type, make) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }), (width, height) => {
      const bytes = make({ width, height });
      expect(sniffType(bytes)).toBe(type);
      expect(readPicture(type, bytes.slice())).toMatchObject({ width, height });
      expect(latin(bytes)).toContain(PLACE);
      expect(latin(kept(type, bytes))).not.toContain("GPS");
    }),
    { numRuns: 20 },
  );
});

test.each(kinds)(
  "%s without its place is still that picture, and nothing more can be taken from it",
  (type, make) => {
    const once = kept(type, make());
    expect(sniffType(once)).toBe(type);
    expect(kept(type, once)).toEqual(once);
    expect(readPicture(type, once.slice())).toMatchObject({ width: 40, height: 30 });
  },
);

test.each(kinds)("%s cut short or scrambled is refused or read, never a crash", (type, make) => {
  const whole = make();
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(whole.length - 1), fc.nat(255), (end, at, value) => {
      const scrambled = whole.slice();
      scrambled[at] = value;
      readPicture(type, whole.slice(0, end));
      readPicture(type, scrambled);
    }),
  );
});

test("a turned photo stays turned, and its colours stay", () => {
  for (const orientation of [1, 2, 3, 6, 8]) {
    const stored = kept("image/jpeg", jpeg({ orientation }));
    const exif = latin(stored).indexOf("Exif\0\0");
    expect(exif < 0 ? 1 : orientationOf(stored.subarray(exif + 6))).toBe(orientation);
    expect(latin(stored)).toContain("ICC_PROFILE");
    expect(latin(stored)).toContain("\x12\xff\x004\x56\x78\xff\xd0\x9a\xff\xd9");
  }
});

test("a photo whose place cannot be found for certain is not kept", () => {
  const lost = heic();
  expect(readPicture("image/heic", lost.subarray(0, lost.length - 4))).toBeNull();
});
