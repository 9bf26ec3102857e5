import type { Comparison } from "#db/queries/performance/comparison.ts";
import { LEAST_JOBS } from "#domain/performance/grade.ts";
import type { Ranking } from "#domain/performance/rank.ts";
import { figureText, shareText } from "./share-text.ts";

interface CompareCellProps {
  by: Ranking["by"];
  row: Comparison["rows"][number];
}

/** One figure with its n; nothing in its place where nothing was measured (rule K2). */
export function CompareCell({ by, row: { score, gradeBp } }: CompareCellProps) {
  if (by === "name") return null;
  if (by === "jobs") return <span>{score.jobs.toLocaleString("en-US")}</span>;
  if (by === "grade")
    return gradeBp === null ? (
      <small>{score.jobs < LEAST_JOBS ? `No grade under ${LEAST_JOBS} jobs` : "Nothing to measure"}</small>
    ) : (
      <strong>{shareText(gradeBp)}</strong>
    );
  const figure = score.figures[by];
  const share = figureText(figure);
  if (share === null) return <small>Nothing to measure</small>;
  return (
    <span>
      {share}
      <small>
        of {figure.n.toLocaleString("en-US")}
        {figure.disputed > 0 && `, ${figure.disputed} disputed`}
      </small>
    </span>
  );
}
