import type { BatchItem } from "drizzle-orm/batch";
import type { DocumentRow } from "#db/queries/document-facts.ts";
import { documentLine, documentVersion } from "#db/schema/index.ts";
import type { Draft } from "#domain/document/draft.ts";
import { type Choices, counts } from "#domain/document/figures.ts";
import { lineNet } from "#domain/money/money.ts";
import type { CommandContext } from "../command.ts";
import { digestOf } from "../digest.ts";
import { attachmentWrites } from "./sent-files.ts";

interface Version {
  n: number;
  content: Draft;
  choices: Choices;
  pdf: { bytes: Uint8Array; pages: number };
  note: string;
}

/**
 * Freezes a version (rules D1, D5): the bytes go to R2 first, so that no row ever names what is not there, under a
 * name that is made of them, so that whoever tries again leaves nothing behind.
 */
export async function writeVersion(
  context: CommandContext,
  row: Pick<DocumentRow, "id">,
  { n, content, choices, pdf, note }: Version,
): Promise<{ sha256: string; writes: BatchItem<"sqlite">[] }> {
  const { db, viewer, orgId, now, files } = context;
  const sha256 = digestOf(pdf.bytes);
  const pdfKey = `documents/${orgId}/${row.id}/${n}-${sha256.slice(0, 16)}.pdf`;
  await files.put(pdfKey, pdf.bytes, { sha256 });
  return {
    sha256,
    writes: [
      db.insert(documentVersion).values({
        orgId,
        documentId: row.id,
        n,
        content,
        choices,
        pdfKey,
        pdfSha256: sha256,
        pdfPages: pdf.pages,
        sentAt: now,
        sentBy: viewer.name,
        note,
      }),
      ...attachmentWrites(context, row.id, n, content.attached ?? []),
      ...lineWrites(db, { orgId, documentId: row.id, n }, content, choices),
    ],
  };
}

type Place = Pick<typeof documentLine.$inferInsert, "orgId" | "documentId" | "n">;

/** A row is 13 parameters, and a statement takes a hundred. */
const AT_ONCE = 7;

function lineWrites(
  db: CommandContext["db"],
  place: Place,
  { lines }: Draft,
  choices: Choices,
): BatchItem<"sqlite">[] {
  const rows = lines.map((line, position) => ({
    ...place,
    id: line.id,
    itemId: line.itemId,
    position,
    description: line.description,
    quantityMilli: line.quantityMilli,
    unit: line.unit,
    unitPriceMinor: line.unitPriceMinor,
    netMinor: lineNet(line),
    taxBp: line.taxBp,
    counts: counts(line, choices),
  }));
  const batches = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) =>
    rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  return batches.map((some) => db.insert(documentLine).values(some));
}
