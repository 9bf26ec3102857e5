import { readLogo } from "#commands/organisation/read-logo.ts";
import type { Organisation } from "#db/queries/organisation.ts";
import { letterheadLines } from "#domain/document/letterhead.ts";
import type { Letterhead, PaperSize, Picture } from "./pdf/paper.ts";

export interface PrintedHead {
  size: PaperSize;
  letterhead: Letterhead;
}

/** The head of an organisation's papers, with its logo out of the store. */
export async function printedHead(
  files: Pick<R2Bucket, "get">,
  organisation: Organisation,
): Promise<PrintedHead> {
  const { id, name, paper, logoSha256 } = organisation;
  const logo = await readLogo(files, id, logoSha256);
  const lines = [name, ...letterheadLines(organisation)];
  return { size: paper, letterhead: { ...(logo && { logo: logoPicture(logo, name) }), lines } };
}

/** In points, at most a third of the line. */
export const logoPicture = (bytes: Uint8Array, organisation: string): Picture => ({
  bytes,
  alt: organisation,
  width: 160,
  height: 48,
});
