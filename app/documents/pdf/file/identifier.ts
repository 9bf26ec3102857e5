import { createHash } from "node:crypto";
import { PdfString } from "@libpdf/core";
import type { Flow } from "../flow.ts";

/** The identifier of a file from what is in it, where the library would draw one: the same paper is the same file. */
export function contentId(facts: readonly string[], { sheets }: Flow): PdfString {
  const hash = createHash("sha256");
  for (const part of [...facts, ...sheets.map(({ content }) => content)]) hash.update(part).update("\0");
  return PdfString.fromBytes(new Uint8Array(hash.digest().subarray(0, 16)));
}
