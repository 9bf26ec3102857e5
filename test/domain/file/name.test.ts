import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName } from "#domain/file/clean-name.ts";
import { contentDisposition } from "#domain/file/served-as.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(...'ab. /\\:*?"<>|%\u202e\u2066\u200b\ufeff\0\x07\n\r\ud800é字'),
    maxLength: 300,
  }),
);

test("a clean name has no path, nothing hidden, is never empty and never long", () => {
  fc.assert(
    fc.property(hostile, (given) => {
      const name = cleanName(given);
      expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u);
      expect(name).not.toMatch(/^[.\s]|[.\s]$/);
      expect([...name].length).toBeGreaterThan(0);
      expect([...name].length).toBeLessThanOrEqual(121);
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});

test("cleaning twice is cleaning once", () => {
  fc.assert(
    fc.property(hostile, (given) => {
      expect(cleanName(cleanName(given))).toBe(cleanName(given));
    }),
  );
});

test("a header for any name is one line of printable ASCII that says the whole name", () => {
  fc.assert(
    fc.property(hostile, (given) => {
      const name = cleanName(given);
      const header = contentDisposition("attachment", name);
      expect(header).toMatch(/^[\x20-\x7e]+$/);
      expect(decodeURIComponent(header.split("filename*=UTF-8''")[1] ?? "")).toBe(name);
      expect(header.split('"')).toHaveLength(3);
    }),
  );
});

test.each([
  ["photo.jpg", "photo.jpg"],
  ["../../etc/passwd", "passwd"],
  ["C:\\fakepath\\Plan 2.pdf", "Plan 2.pdf"],
  ["invoice\u202efdp.exe", "invoicefdp.exe"],
  ["a\0b\nc.txt", "ab c.txt"],
  ["CON", "_CON"],
  ["aux.txt", "_aux.txt"],
  ["...", "file"],
  ["\u200b", "file"],
  ["", "file"],
  [".htaccess", "htaccess"],
  ["Küche – vorher.jpeg", "Küche – vorher.jpeg"],
])("%j becomes %j", (given, clean) => expect(cleanName(given)).toBe(clean));

test("a long name keeps its ending", () => {
  expect(cleanName(`${"a".repeat(300)}.jpeg`)).toMatch(/^a{115}\.jpeg$/);
});
