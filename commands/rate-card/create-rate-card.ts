import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { chosen } from "../input.ts";
import { beginCard } from "./begin-card.ts";
import { cardName, checkTerms, terms, validity } from "./rate-card-input.ts";

export const createRateCard = defineCommand({
  name: "rate-card/create",
  summary:
    "Write down what a contractor's work costs: rates in and out of hours, call-out and markup on materials.",
  who: manager,
  input: validity
    .extend({ contractorId: chosen("a contractor"), name: cardName, ...terms })
    .superRefine(checkTerms),
  run: (context, { contractorId, name, validFrom, validTo, note, ...agreed }) =>
    beginCard(context, { contractorId, name, days: { validFrom, validTo, note }, terms: () => agreed }),
});
