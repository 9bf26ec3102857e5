import { sentenceList } from "../../words.ts";
import { isAccepted, isBillable } from "../../work-order/states.ts";
import { finding } from "../finding.ts";
import type { RunCheck } from "./facts.ts";

/** Rules P3 and W4: billed from completed, paid only once the work is accepted. */
export const checkEvidence: RunCheck = ({ work, totals }) => {
  if (work === null) return [finding("evidence", "not_run", "The order has no field work to accept.")];
  const missing = sentenceList(work.missingEvidence);
  const missingMessage = `Still missing: ${missing}.`;
  if (isAccepted(work.state)) {
    // closing the work order accepted it as it is
    if (missing !== "")
      return [finding("evidence", "warn", missingMessage, { fix: "Add it to the work order." })];
    return [finding("evidence", "pass", "The work is accepted.")];
  }
  const differenceMinor = totals.netMinor;
  const message = isBillable(work.state) ? "The work is not accepted yet." : "The work is not completed yet.";
  const fix = isBillable(work.state)
    ? "Close the work order once the work is right."
    : "Complete the work order, then have it closed.";
  const unaccepted = finding("evidence", "hold", message, { differenceMinor, fix });
  if (missing === "") return [unaccepted];
  return [unaccepted, finding("evidence", "hold", missingMessage, { fix: "Add it to the work order." })];
};
