import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { PaperPage } from "#app/components/document/paper-page.tsx";
import { documentPaper } from "#app/documents/document-paper.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import { documentKinds } from "#domain/document/kinds.ts";
import type { Shown } from "#domain/document/shown.ts";
import { read } from "#test/app/documents/reading.ts";
import { sentence } from "#test/domain/document/arbitrary.ts";

/** Without a figure in it, so that all figures of a page are those of its lines. */
export const anyHead: fc.Arbitrary<DocumentHead> = fc.record({
  organisation: sentence,
  letterhead: fc.array(sentence, { maxLength: 2 }),
  kind: fc.constantFrom(...documentKinds),
  number: fc.constant("EST"),
  version: fc.constant(1),
  title: sentence,
  job: fc.record({ number: fc.constant("J"), title: sentence }),
  site: fc.record({ name: sentence, address: sentence }),
  preparedFor: fc.record({ name: sentence, company: sentence }),
  from: fc.record({ name: sentence }),
  sentAt: fc.constant(null),
  currency: fc.constantFrom("AUD", "EUR"),
  timeZone: fc.constant("Australia/Sydney"),
});

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

/** What is read on the page, words apart by one space. */
export function pageText(head: DocumentHead, shown: Shown): string {
  return renderToStaticMarkup(<PaperPage head={head} shown={shown} />)
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#x27|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, " ");
}

/** What is read in the PDF, without the foot of each page and the numbers of lists, which a browser writes by itself. */
export async function paperText(head: DocumentHead, shown: Shown): Promise<string> {
  const { texts } = await read(documentPaper(head, shown));
  return texts
    .join(" ")
    .replace(/Page \d+ of \d+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/\b\d\.(?!\d)/g, " ");
}
