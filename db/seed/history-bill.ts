import type { ClaimState } from "#domain/claim/states.ts";
import type { HistoryStep, Told } from "./history-log.ts";

export interface Billed {
  billed: { state: ClaimState; decidedAt: number | null; paidAt: number | null } | null;
  netMinor: number;
  grossMinor: number;
}

/** What became of the invoice of a job. One in nine had something to put right. */
export function billSteps({ key, number, stateAt, billed, netMinor, grossMinor }: Told): HistoryStep[] {
  if (!billed) return [];
  const { decidedAt, paidAt } = billed;
  const about = { subjectKind: "claim", subjectId: `${key}C` };
  const shared = {
    ...{ number: `INV-${number}`, revision: 1, netMinor, grossMinor, currency: "AUD", workOrder: number },
  };
  const clean = number % 9 > 0;
  const step = (
    by: HistoryStep["by"],
    at: number,
    happened: string,
    data: HistoryStep["data"],
  ): HistoryStep => ({
    ...{ by, at, about, verb: `claim.${happened}`, data: { ...shared, ...data } },
  });
  const sent = step("lead", stateAt, "submitted", { final: false, holds: clean ? 0 : 1, clean });
  const decided =
    decidedAt !== null &&
    step("staff", decidedAt, "approved", {
      ...{ approvedMinor: netMinor, withheldMinor: 0, withheld: [], submittedAt: stateAt },
    });
  const paid =
    paidAt !== null &&
    step("staff", paidAt, "paid", { paidMinor: netMinor, reference: `EFT ${number}`, paidAt, decidedAt });
  return [sent, decided, paid].filter((each) => each !== false);
}
