import { linkText, partText, type RowPart, rowText } from "../../log/chain.ts";
import { sha256 } from "../bytes.ts";
import type { SealedLog } from "../trail.ts";
import { type Check, check } from "../verdict.ts";
import type { ExtractRow, LogExtract, ShownPart } from "./extract.ts";

/** Whether every row of an extract follows from the one before it, and it ends where the seal says (rule L3). */
export async function checkLog(extract: LogExtract, sealed: SealedLog | null): Promise<Check[]> {
  const fault = orderFault(extract) ?? (await hashFault(extract));
  const count = extract.rows.length;
  const withheld = extract.rows.filter((row) => "digest" in row).length;
  const known =
    withheld > 0 ? ` ${withheld} of them are not for you to read; their place is proved all the same.` : "";
  const chain = check(
    "chain",
    fault === null,
    `The log is as it was written: ${count} rows, each sealed to the one before it.${known}`,
    fault ?? "",
  );
  if (!sealed) return [chain];
  const missing = headFault(extract, sealed);
  return [
    chain,
    check(
      "head",
      missing === null,
      `The log is complete up to row ${sealed.seq}, which the seal names.`,
      missing ?? "",
    ),
  ];
}

function orderFault({ from, rows }: LogExtract): string | null {
  const wrong = rows.findIndex(({ seq }, index) => seq !== from.seq + 1 + index);
  if (wrong < 0) return null;
  const wanted = from.seq + 1 + wrong;
  return rows.some(({ seq }) => seq === wanted)
    ? `The rows of the log are not in their order: row ${wanted} stands in another place.`
    : `Row ${wanted} is missing from the log.`;
}

async function hashFault({ from, jobId, rows }: LogExtract): Promise<string | null> {
  let { hash } = from;
  for (const row of rows) {
    hash = await sha256(linkText(hash, await digestOf(row)));
    if (hash !== row.hash) return `Row ${row.seq} of the log was changed, or does not belong in this place.`;
    if (!isInPlace(row, jobId)) return `Row ${row.seq} of the log belongs to another place or job.`;
  }
  return null;
}

async function digestOf(row: ExtractRow): Promise<string> {
  if ("digest" in row) return row.digest;
  const digest = async (part: RowPart) => closed(row[part]);
  return sha256(
    rowText({
      event: await digest("event"),
      audience: await digest("audience"),
      data: await digest("data"),
      customerData: await digest("customerData"),
    }),
  );
}

const closed = (part: ShownPart) => ("digest" in part ? part.digest : sha256(partText(part.salt, part.text)));

function isInPlace(row: ExtractRow, jobId: string): boolean {
  if ("digest" in row || "digest" in row.event) return true;
  const event = JSON.parse(row.event.text) as { seq?: unknown; jobId?: unknown };
  return event.seq === row.seq && event.jobId === jobId;
}

function headFault({ jobId, from, rows }: LogExtract, sealed: SealedLog): string | null {
  if (jobId !== sealed.jobId) return "The log is that of another job.";
  if (from.seq !== sealed.from.seq || from.hash !== sealed.from.hash)
    return `The log begins after row ${from.seq}, and the seal says after row ${sealed.from.seq}.`;
  const last = rows.at(-1)?.seq ?? from.seq;
  if (last < sealed.seq)
    return `The log was cut off: it ends at row ${last}, and the seal names row ${sealed.seq}.`;
  const head = [from, ...rows].find(({ seq }) => seq === sealed.seq);
  return head?.hash === sealed.hash
    ? null
    : `Row ${sealed.seq} of the log is not the one that the seal names.`;
}
