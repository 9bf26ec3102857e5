import type { Choice } from "#app/components/form/select-field.tsx";
import type { ContractorChoice } from "#db/queries/work-order-choices.ts";
import { countLabel } from "#domain/board/columns.ts";

/** A contractor to choose, with how much open work they have. */
export const contractorChoice = ({ value, label, trade, open }: ContractorChoice): Choice => {
  const load = open === 0 ? "no open work" : `${countLabel(open)} open`;
  return { value, label, hint: [trade, load].filter(Boolean).join(" · ") };
};
