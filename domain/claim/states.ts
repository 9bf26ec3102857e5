import type { Decision } from "../decision.ts";
import { refused } from "../decision.ts";

export const claimStates = [
  "submitted",
  "rejected",
  "withdrawn",
  "superseded",
  "approved",
  "part_approved",
  "paid",
] as const;

export type ClaimState = (typeof claimStates)[number];

export const claimStateLabels: Record<ClaimState, string> = {
  submitted: "Submitted",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
  superseded: "Replaced by a newer version",
  approved: "Approved",
  part_approved: "Approved in part",
  paid: "Paid",
};

/** Claims that draw the order down and keep their number taken. */
export const liveStates: readonly ClaimState[] = ["submitted", "approved", "part_approved", "paid"];

/** Claims whose amount is settled and owed or paid. */
export const approvedStates: readonly ClaimState[] = ["approved", "part_approved", "paid"];

export const claimActions = ["approve", "approve_part", "reject", "withdraw", "replace", "pay"] as const;

export type ClaimAction = (typeof claimActions)[number];

type Transition = {
  from: readonly ClaimState[];
  to: ClaimState;
  who: "staff" | "contractor";
  needsReason: boolean;
  verb: string;
};

export const claimTransitions: Record<ClaimAction, Transition> = {
  approve: { from: ["submitted"], to: "approved", who: "staff", needsReason: false, verb: "approve" },
  approve_part: {
    from: ["submitted"],
    to: "part_approved",
    who: "staff",
    needsReason: false,
    verb: "approve",
  },
  reject: { from: ["submitted"], to: "rejected", who: "staff", needsReason: true, verb: "reject" },
  withdraw: { from: ["submitted"], to: "withdrawn", who: "contractor", needsReason: false, verb: "withdraw" },
  replace: { from: ["submitted"], to: "superseded", who: "contractor", needsReason: false, verb: "correct" },
  pay: { from: ["approved", "part_approved"], to: "paid", who: "staff", needsReason: false, verb: "pay" },
};

/** Refuses with `not_allowed`, `wrong_state` or `reason_missing`. */
export function decideClaim(
  action: ClaimAction,
  state: ClaimState,
  side: "staff" | "contractor",
  reason = "",
): Decision<{ to: ClaimState }> {
  const { from, to, who, needsReason, verb } = claimTransitions[action];
  if (who !== side) {
    return refused(
      "not_allowed",
      `Only ${who === "staff" ? "staff" : "the contractor"} can ${verb} an invoice.`,
    );
  }
  if (!from.includes(state)) {
    return refused(
      "wrong_state",
      `You cannot ${verb} an invoice that is ${claimStateLabels[state].toLowerCase()}.`,
    );
  }
  if (needsReason && reason.trim() === "")
    return refused("reason_missing", `Say why you ${verb} this.`, "reason");
  return { ok: true, to };
}

export function allowedClaimActions(state: ClaimState, side: "staff" | "contractor"): ClaimAction[] {
  return claimActions.filter((action) => {
    const { from, who } = claimTransitions[action];
    return who === side && from.includes(state);
  });
}
