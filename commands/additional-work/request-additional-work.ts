import { and, eq, inArray, isNull, max } from "drizzle-orm";
import { z } from "zod";
import { visibleFiles } from "#db/queries/files.ts";
import { ratesReadOf } from "#db/queries/rate-cards/on-day.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { readLetter } from "#db/queries/work-order-letter.ts";
import { additionalWork, file } from "#db/schema/index.ts";
import { contractorLead } from "#domain/access/may.ts";
import { formatMoney } from "#domain/money/format.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { takesRequests } from "#domain/work-order/taken-on.ts";
import { defineCommand } from "../command.ts";
import { id, proposedLines, words } from "../input.ts";
import { priceLines, sumOfLines } from "../lines.ts";
import { additionalWorkRequestedMail } from "../mail/additional-work-requested-mail.ts";
import { entry } from "../work-order/entry.ts";

const input = z.object({
  workOrderId: id,
  description: words("what you found and what it takes", 4_000),
  lines: proposedLines.refine((lines) => lines.length > 0, "Add at least one line with its price."),
  extraDays: z.coerce
    .number("Enter a number of days.")
    .int("Enter whole days.")
    .min(0, "Enter zero or more.")
    .max(365)
    .default(0),
  /** Photos taken for it, uploaded to the work order before. */
  fileIds: z.array(id).max(20).default([]),
});

/** Rule W7: prices are the lead's; what is asked for bills nothing until it is approved. */
export const requestAdditionalWork = defineCommand({
  name: "additional-work/request",
  summary: "Ask for extra scope on a work order, with its price.",
  who: contractorLead,
  input,
  async run({ db, viewer, orgId, now, newId, appUrl }, given) {
    const row = await reachWorkOrder(db, viewer, given.workOrderId);
    if (!takesRequests(row.state))
      throw conflict(
        "wrong_state",
        "You can ask for additional work from when you accept the work order until it is closed.",
      );
    const about = await readLetter(db, row);
    const { cards, rates } = ratesReadOf(db, row, about.organisation);
    const theirs = and(
      visibleFiles(viewer),
      eq(file.workOrderId, row.id),
      isNull(file.additionalWorkId),
      inArray(file.id, given.fileIds),
    );
    const [agreed, photos, [last]] = await db.batch([
      cards,
      db.select({ id: file.id }).from(file).where(theirs),
      db
        .select({ number: max(additionalWork.number) })
        .from(additionalWork)
        .where(and(eq(additionalWork.orgId, orgId), eq(additionalWork.workOrderId, row.id))),
    ]);
    const lines = priceLines(given.lines, about.organisation.defaultTaxBp, rates(agreed));
    const amountMinor = sumOfLines(lines);
    if (amountMinor <= 0) throw invalid("Enter a price above zero.", "lines");
    if (photos.length !== new Set(given.fileIds).size)
      throw invalid("A photo did not arrive. Add it again.", "fileIds");

    const id = newId();
    const number = (last?.number ?? 0) + 1;
    const { description, extraDays } = given;
    return {
      writes: [
        db.insert(additionalWork).values({
          orgId,
          id,
          workOrderId: row.id,
          number,
          description,
          lines,
          amountMinor,
          extraDays,
          state: "requested",
          requestedBy: viewer.id,
          createdAt: now,
        }),
        ...(photos.length
          ? [
              db
                .update(file)
                .set({ additionalWorkId: id })
                .where(and(eq(file.orgId, orgId), inArray(file.id, given.fileIds))),
            ]
          : []),
      ],
      log: [
        entry(
          row,
          "additional_work.requested",
          { kind: "additional_work", id },
          { request: number, description, amountMinor, extraDays },
        ),
      ],
      mail: about.manager
        ? [
            additionalWorkRequestedMail({
              to: about.manager.email,
              organisation: about.organisation.name,
              contractor: about.contractorName,
              requestedBy: viewer.name,
              workOrder: row.number,
              description,
              amount: formatMoney(amountMinor, about.organisation.currency),
              extraDays,
              url: `${appUrl}/work-orders/${row.id}/additional/${id}`,
            }),
          ]
        : [],
      cards: [row.id],
      result: { additionalWorkId: id, workOrderId: row.id, number },
    };
  },
});
