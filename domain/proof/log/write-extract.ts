import { canSee } from "../../access/audience.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { Activity } from "../../log/activity.ts";
import {
  type LogHead,
  partsOf,
  partText,
  type RowPart,
  rowParts,
  rowText,
  saltText,
} from "../../log/chain.ts";
import { sha256 } from "../bytes.ts";
import { type ExtractRow, LOG_FORMAT, type LogExtract, type ShownPart } from "./extract.ts";

/** A row with its place in the chain, as the database keeps it. */
export interface ChainedRow {
  row: Activity;
  hash: string;
  salt: string;
}

/** Which parts a kind of viewer may read of a row that they may see: the same as `viewOf` tells them. */
const SHOWN: Record<Viewer["kind"], readonly RowPart[]> = {
  staff: rowParts,
  system: rowParts,
  contractor: ["event", "data"],
  customer: ["event", "customerData"],
};

/**
 * The log after `from` for one party (rules A5, L3). Rows are in order. `removed` names comments whose words are taken
 * back: nobody is given them again, and the chain holds without them.
 */
export async function writeExtract(
  viewer: Viewer,
  jobId: string,
  from: LogHead,
  rows: readonly ChainedRow[],
  removed: ReadonlySet<string> = new Set(),
): Promise<LogExtract> {
  const shown = async ({ row, hash, salt }: ChainedRow): Promise<ExtractRow> => {
    const parts = await closedParts(row, salt);
    const isSeen = canSee(viewer, row) && !(viewer.kind === "contractor" && viewer.role === "technician");
    if (!isSeen) return { seq: row.seq, hash, digest: await sha256(rowText(parts.digests)) };
    const isTakenBack = removed.has(row.subjectId);
    const as = (part: RowPart): ShownPart =>
      SHOWN[viewer.kind].includes(part) && !(isTakenBack && part !== "event" && part !== "audience")
        ? parts.open[part]
        : { digest: parts.digests[part] };
    return {
      ...{ seq: row.seq, hash },
      event: as("event"),
      audience: as("audience"),
      data: as("data"),
      customerData: as("customerData"),
    };
  };
  return { format: LOG_FORMAT, jobId, from, rows: await Promise.all(rows.map(shown)) };
}

async function closedParts(row: Activity, salt: string) {
  const texts = partsOf(row);
  const closed = await Promise.all(
    rowParts.map(async (part) => {
      const open = { salt: await sha256(saltText(salt, part)), text: texts[part] };
      return [part, open, await sha256(partText(open.salt, open.text))] as const;
    }),
  );
  return {
    open: Object.fromEntries(closed.map(([part, open]) => [part, open])) as Record<RowPart, ShownPart>,
    digests: Object.fromEntries(closed.map(([part, , digest]) => [part, digest])) as Record<RowPart, string>,
  };
}
