import type { Choice } from "#app/components/form/select-field.tsx";
import { marginText } from "#app/components/performance/margin-text.ts";
import { shareText } from "#app/components/performance/share-text.ts";
import type { Standing } from "#db/queries/performance/standings.ts";
import type { ContractorChoice } from "#db/queries/work-order-choices.ts";
import { countLabel } from "#domain/board/columns.ts";
import { LEAST_JOBS } from "#domain/performance/grade.ts";

/** A contractor to choose, with how much open work they have. */
export const contractorChoice = ({ value, label, trade, open }: ContractorChoice): Choice => {
  const load = open === 0 ? "no open work" : `${countLabel(open)} open`;
  return { value, label, hint: [trade, load].filter(Boolean).join(" · ") };
};

/** The same with how much of that is late, and how they did in the last year: nobody is left out for it. */
export function weighedChoice(choice: ContractorChoice, standing: Standing | undefined): Choice {
  const plain = contractorChoice(choice);
  if (!standing) return plain;
  const { late, margin, jobs, gradeBp } = standing;
  const noGrade = jobs < LEAST_JOBS ? `no grade under ${LEAST_JOBS} jobs` : "no grade";
  const grade =
    gradeBp === null ? noGrade : `grade ${shareText(gradeBp)} of ${jobs.toLocaleString("en-US")} jobs`;
  const kept = marginText(margin)?.replace(/^C/, "c");
  return {
    ...plain,
    hint: `${plain.hint}${late > 0 ? `, ${late} late` : ""} · Last 365 days: ${[grade, kept].filter(Boolean).join(", ")}`,
  };
}
