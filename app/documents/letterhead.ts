import type { Organisation } from "#db/queries/organisation.ts";
import { letterheadLines } from "#domain/document/letterhead.ts";
import { logoKey } from "#domain/file/logo.ts";
import type { Letterhead, PaperSize, Picture } from "./pdf/paper.ts";

/** The most room that a logo takes, in points. */
const WIDTH = 160;
const HEIGHT = 48;

export interface PrintedHead {
  size: PaperSize;
  letterhead: Letterhead;
}

/** The head of an organisation's papers, with its logo out of the store. */
export async function printedHead(
  files: Pick<R2Bucket, "get">,
  organisation: Organisation,
): Promise<PrintedHead> {
  const logo = await logoOf(files, organisation);
  const { name, paper } = organisation;
  return {
    size: paper,
    letterhead: { ...(logo && { logo }), lines: [name, ...letterheadLines(organisation)] },
  };
}

export async function logoOf(
  files: Pick<R2Bucket, "get">,
  { id, name, logoSha256 }: Pick<Organisation, "id" | "name" | "logoSha256">,
): Promise<Picture | null> {
  const stored = logoSha256 ? await files.get(logoKey(id, logoSha256)) : null;
  if (!stored) return null;
  const bytes = new Uint8Array(await stored.arrayBuffer());
  return { bytes, alt: name, width: WIDTH, height: HEIGHT };
}
