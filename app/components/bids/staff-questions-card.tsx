import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { Quote } from "#app/components/timeline.tsx";
import type { LevelPage } from "#db/queries/bids/level-page.ts";

interface StaffQuestionsCardProps extends Pick<LevelPage, "document" | "questions"> {
  mayManage: boolean;
}

/** Bidders' questions. Who asked is told to staff alone (rule B2). */
export function StaffQuestionsCard({ document, questions, mayManage }: StaffQuestionsCardProps) {
  if (questions.length === 0) return null;
  return (
    <Card title="Questions">
      <ul className="grid gap-4">
        {questions.map(({ id, company, question, askedAt, askedBy, answer, toldAll, answeredBy }) => (
          <li key={id} className="grid gap-1">
            <p className="text-13 text-ink-2">
              {askedBy} of {company}, <DateText at={askedAt} as="moment" />
            </p>
            <p className="whitespace-pre-line">{question}</p>
            {answer !== null && (
              <>
                <p className="text-13 text-ink-2">
                  {answeredBy} answered {toldAll === null ? `${company} alone` : `everybody: “${toldAll}”`}
                </p>
                <Quote>{answer}</Quote>
              </>
            )}
            {answer === null && mayManage && (
              <p>
                <LinkButton size="small" to={`/documents/${document.id}/bids/questions/${id}`}>
                  Answer
                </LinkButton>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
