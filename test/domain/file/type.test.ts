import fc from "fast-check";
import { expect, test } from "vitest";
import { isArchiveBomb } from "#domain/file/archive.ts";
import { byteRange } from "#domain/file/byte-range.ts";
import { servedAs } from "#domain/file/served-as.ts";
import { sniffType } from "#domain/file/sniff-type.ts";
import { zip } from "#test/files/pictures.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test("whatever the bytes, nothing that can run script is shown in the page", () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.string().map(bytes)), (any) => {
      const { type, inline } = servedAs(sniffType(any));
      expect(type).not.toMatch(/html|svg|xml(?!formats)|script/);
      if (inline) expect(type).toMatch(/^(image\/(jpeg|png|webp|gif|avif|heic)|application\/pdf|video\/)/);
    }),
  );
});

test.each([
  ["%PDF-1.7\n", "application/pdf"],
  ["\0\0\0\x18ftypmp42", "video/mp4"],
  ["\0\0\0\x14ftypqt  ", "video/quicktime"],
  ["\0\0\0\x14ftypzzzz", "application/octet-stream"],
  ["PK\x03\x04............a.txt", "application/zip"],
  [
    "PK\x03\x04..[Content_Types].xml....word/document.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ],
  [
    "PK\x03\x04..[Content_Types].xml....xl/workbook.xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"],
  ["name,email\nAda,ada@example.test\n", "text/plain"],
  ["<?xml version='1.0'?><svg onload='x()'>", "image/svg+xml"],
  ["  <SCRIPT>x()</SCRIPT>", "text/html"],
  ["hello\0world", "application/octet-stream"],
  ["\xff\xfe\x00h", "application/octet-stream"],
  ["MZ\x90\0", "application/octet-stream"],
  ["", "application/octet-stream"],
])("%j is %s", (start, type) => expect(sniffType(latin(start))).toBe(type));

test("a character cut in two at the end of what was read is still text", () => {
  expect(sniffType(bytes("größe").subarray(0, 3))).toBe("text/plain");
});

test("SVG, HTML and unknown types leave as bytes to save", () => {
  for (const type of ["image/svg+xml", "text/html", "application/xhtml+xml", "anything/else"])
    expect(servedAs(type)).toEqual({ type: "application/octet-stream", inline: false });
});

test("an archive that unpacks to absurdly more is found out", () => {
  const bomb = zip(4_000_000_000);
  expect(isArchiveBomb(bomb, bomb.length)).toBe(true);
  const plain = zip(5_000);
  expect(isArchiveBomb(plain, plain.length)).toBe(false);
  expect(isArchiveBomb(bomb.subarray(bomb.length - 30), bomb.length)).toBe(false);
  expect(isArchiveBomb(new Uint8Array(10), 10)).toBe(false);
});

test("a range lies inside the file or is none", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.option(fc.nat(1200)), fc.option(fc.nat(1200)), (size, from, to) => {
      const range = byteRange(`bytes=${from ?? ""}-${to ?? ""}`, size);
      if (range === null || range === "unsatisfiable") return;
      expect(range.length).toBeGreaterThan(0);
      expect(range.offset + range.length).toBeLessThanOrEqual(size);
    }),
  );
});

test.each([
  ["bytes=0-99", { offset: 0, length: 100 }],
  ["bytes=900-", { offset: 900, length: 100 }],
  ["bytes=-10", { offset: 990, length: 10 }],
  ["bytes=990-5000", { offset: 990, length: 10 }],
  ["bytes=-5000", { offset: 0, length: 1000 }],
  ["bytes=1000-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=9-1", null],
  ["bytes=0-1,5-6", null],
  ["items=0-1", null],
  [null, null],
])("%s of 1000 bytes", (header, range) => expect(byteRange(header, 1000)).toEqual(range));
