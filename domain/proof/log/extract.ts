import type { Json } from "../../log/activity.ts";
import { type LogHead, type RowPart, rowParts } from "../../log/chain.ts";
import { has } from "../evidence.ts";

export const LOG_FORMAT = "jobroom-log-1";

/** A part as it is shown to somebody: as it was hashed, with its salt, or its digest alone. */
export type ShownPart = { salt: string; text: string } | { digest: string };

/** One row of an extract. Of a row that is withheld as a whole, the digest of the row stands in its place. */
export type ExtractRow = { seq: number; hash: string } & ({ digest: string } | Record<RowPart, ShownPart>);

/** A job's log as one party may see it: every row has its place, whether or not they may read it. */
export interface LogExtract {
  format: typeof LOG_FORMAT;
  jobId: string;
  /** The row before the first one here. */
  from: LogHead;
  rows: ExtractRow[];
}

/** Null where the text is not an extract. */
export function readExtract(text: string): LogExtract | null {
  try {
    const read: Json = JSON.parse(text);
    const shape = { format: "text", jobId: "text", from: { seq: "number", hash: "text" } } as const;
    if (!has(read, { ...shape, rows: [{ seq: "number", hash: "text" }] })) return null;
    const extract = read as unknown as LogExtract;
    return extract.format === LOG_FORMAT && extract.rows.every(isRow) ? extract : null;
  } catch {
    return null;
  }
}

const isRow = (row: ExtractRow) =>
  "digest" in row || rowParts.every((part) => typeof row[part] === "object" && row[part] !== null);
