import { Link } from "react-router";
import type { Scorecard } from "#db/queries/performance/scorecard.ts";
import { LEAST_JOBS } from "#domain/performance/grade.ts";
import { measureFacts, measures } from "#domain/performance/measures.ts";
import { windowWords } from "#domain/performance/window-words.ts";
import { counted } from "#domain/words.ts";
import { Card, Facts } from "../card.tsx";
import type { Narrowed } from "./address.ts";
import { marginText } from "./margin-text.ts";
import { shareText } from "./share-text.ts";

interface GradeCardProps {
  card: Pick<Scorecard, "score" | "gradeBp" | "weights">;
  narrowed: Narrowed;
  /** Where the weights are set, for who may set them. */
  weightsTo?: string | undefined;
}

/** The grade with what it is made of: both sides read the weights (rule K2). */
export function GradeCard({ card: { score, gradeBp, weights }, narrowed, weightsTo }: GradeCardProps) {
  const { jobs, margin } = score;
  return (
    <Card
      title="Grade"
      action={
        weightsTo && (
          <Link className="link" to={weightsTo}>
            Change the weights
          </Link>
        )
      }
    >
      <p className="grade">
        <strong>{gradeBp === null ? noGrade(jobs) : shareText(gradeBp)}</strong>
        <span>
          {counted(jobs, "work order")}, {windowWords(narrowed.window, narrowed.today)}
        </span>
      </p>
      <p className="mt-2 text-ink-2">{marginText(margin) ?? "No work with an agreed date was completed."}</p>
      <details className="mt-3">
        <summary>What counts in the grade</summary>
        <p className="my-2 text-13 text-ink-2">
          The mean of these figures, each as often as its weight says. What was returned or declined counts
          against it. Figures with nothing to measure are left out, and there is no grade under {LEAST_JOBS}{" "}
          jobs.
        </p>
        <Facts
          facts={measures.map((measure) => [measureFacts[measure].label, `${weights[measure]}`] as const)}
        />
      </details>
    </Card>
  );
}

const noGrade = (jobs: number) =>
  jobs < LEAST_JOBS ? `No grade under ${LEAST_JOBS} jobs` : "Nothing that counts was measured";
