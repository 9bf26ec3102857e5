import type { Duplicate } from "../duplicate.ts";
import { finding } from "../finding.ts";
import type { RunCheck } from "./facts.ts";

const words: Record<Duplicate["reason"], string> = {
  same_number: "This number is already used on invoice",
  same_file: "This file was already sent with invoice",
  same_amount: "The same amount was billed within 30 days on invoice",
  similar_amount: "Almost the same amount was billed within 30 days on invoice",
};

const fixes: Record<Duplicate["reason"], (otherNumber: string) => string> = {
  same_number: (otherNumber) => `Use another number, or send it as a correction of ${otherNumber}.`,
  same_file: (otherNumber) => `Attach another file, or send it as a correction of ${otherNumber}.`,
  same_amount: (otherNumber) => `Make sure that it is not ${otherNumber} again.`,
  similar_amount: (otherNumber) => `Make sure that it is not ${otherNumber} again.`,
};

export const checkDuplicate: RunCheck = ({ duplicates }) => {
  if (duplicates.length === 0) return [finding("duplicate", "pass", "Not billed before.")];
  return duplicates.map(({ verdict, reason, otherNumber }) =>
    finding("duplicate", verdict === "refuse" ? "hold" : "warn", `${words[reason]} ${otherNumber}.`, {
      fix: fixes[reason](otherNumber),
    }),
  );
};
