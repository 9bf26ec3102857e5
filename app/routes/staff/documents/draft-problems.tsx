import { use } from "react";
import { FormContext } from "#app/components/form/form-context.ts";
import { Notice } from "#app/components/notice.tsx";
import type { Problem } from "#domain/document/check.ts";

interface DraftProblemsProps {
  problems: readonly Problem[];
  /** Where they are put right. */
  to: string;
}

/** What keeps a draft from being sent, beside what a refusal above says of it already. */
export function DraftProblems({ problems, to }: DraftProblemsProps) {
  const said = new Set(Object.values(use(FormContext)?.reply?.errors ?? {}).flat());
  const unsaid = [...new Set(problems.map(({ message }) => message))].filter((words) => !said.has(words));
  if (problems.length === 0) return null;
  const back = (
    <a className="link" href={to}>
      Go back and change it
    </a>
  );
  if (unsaid.length === 0) return <p>{back}</p>;
  return (
    <Notice tone="amber" title="Before it can be sent">
      <ul className="list-disc ps-5">
        {unsaid.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {back}
    </Notice>
  );
}
