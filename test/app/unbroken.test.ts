import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { unbroken } from "#app/components/unbroken.tsx";

const markup = (text: string) => renderToStaticMarkup(unbroken(text));

test("a document's number stands in one piece, and the rest as it was written", () => {
  expect(markup("signed proposal PRO-0010: A bathroom")).toBe(
    'signed proposal <span class="tnum">PRO-0010</span>: A bathroom',
  );
  expect(markup("EST-2026-0012 replaced EST-2026-0011")).toBe(
    '<span class="tnum">EST-2026-0012</span> replaced <span class="tnum">EST-2026-0011</span>',
  );
});

test("a text without a number is left alone", () => {
  for (const text of ["agreed to a well-kept plan", "", "work order 1043", "-5 °C"])
    expect(unbroken(text)).toBe(text);
});
