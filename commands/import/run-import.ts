import { z } from "zod";
import { readKnown } from "#db/queries/import-known.ts";
import { lastJobNumber } from "#db/queries/last-job-number.ts";
import { job } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { BITE } from "#domain/import/bite.ts";
import { type JudgedRow, judge } from "#domain/import/judge.ts";
import { importKinds } from "#domain/import/kinds.ts";
import { checkRow } from "#domain/import/row.ts";
import { type CommandContext, defineCommand, type Plan } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { inserts, plainWrites } from "./writes.ts";

const row = z.object({ line: z.int().min(1), values: z.record(z.string().max(40), z.string().max(10_000)) });
const input = z
  .object({
    kind: z.enum(importKinds, { error: "Choose what the file holds." }),
    rows: z
      .array(row)
      .min(1, "There is no row to import.")
      .max(BITE.plain, `Send ${BITE.plain} rows at most.`),
  })
  .refine(({ kind, rows }) => kind !== "jobs" || rows.length <= BITE.jobs, {
    path: ["rows"],
    error: `Send ${BITE.jobs} jobs at most.`,
  });

export interface ImportResult {
  added: number;
  /** Rows that were there already. */
  here: number;
  wrong: { line: number; why: string }[];
}

/**
 * Imports one bite of rows, each checked again here. Rows that are there already, or wrong, are left out and said;
 * the same rows again add nothing.
 */
export const runImport = defineCommand({
  name: "import/run",
  summary: "Import some rows of contractors, customers, contacts, sites, assets or jobs.",
  who: admin,
  input,
  async run(context, { kind, rows }): Promise<Plan<ImportResult>> {
    const { db, orgId } = context;
    const checked = rows.map(({ line, values }) => checkRow(kind, line, values));
    const judged = judge(kind, checked, await readKnown(db, orgId, kind, checked));
    const fresh = judged.filter(({ state }) => state === "new");
    const result = {
      added: fresh.length,
      here: judged.filter(({ state }) => state === "here").length,
      wrong: judged.flatMap((one) => (one.state === "wrong" ? [{ line: one.line, why: one.why }] : [])),
    };
    if (fresh.length === 0) return { writes: [], log: [], result };
    if (kind === "jobs") return { ...(await jobs(context, fresh)), result };
    return {
      writes: plainWrites(context, kind, fresh),
      log: [organisationLog(orgId, "import.ran", "import", kind, { kind, added: fresh.length })],
      result,
    };
  },
});

async function jobs({ db, orgId, viewer, now, newId }: CommandContext, fresh: JudgedRow[]) {
  const last = await lastJobNumber(db, orgId);
  const made = fresh.map(({ key, values, resolved }, i) => ({
    orgId,
    id: newId(),
    number: last + 1 + i,
    title: values.title ?? "",
    description: values.description ?? "",
    customerId: resolved.customerId,
    siteId: resolved.siteId ?? "",
    managerId: resolved.managerId ?? viewer.id,
    importKey: key,
    createdAt: now,
  }));
  return {
    writes: inserts(db, job, made),
    log: made.map(({ id, number, title }) => ({
      jobId: id,
      verb: "job.created",
      subjectKind: "job",
      subjectId: id,
      workOrderId: null,
      audience: [],
      data: { number, title, imported: true },
    })),
  };
}
