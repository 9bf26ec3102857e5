import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Quote } from "#app/components/timeline.tsx";
import type { BidPage } from "#db/queries/bids/bid-page.ts";

interface QuestionsCardProps extends Pick<BidPage, "questions"> {
  /** The page of the request. */
  to: string;
  mayAsk: boolean;
  organisation: string;
}

/** Their own questions, and what was answered to everybody. */
export function QuestionsCard({ to, questions, mayAsk, organisation }: QuestionsCardProps) {
  return (
    <Card title="Questions and answers">
      <div className="grid gap-4">
        {questions.map((one) => (
          <div key={one.id} className="grid gap-1">
            <p className="text-13 text-ink-2">{one.isOwn ? "You asked" : "Answered for everybody"}</p>
            <p className="whitespace-pre-line">{one.question}</p>
            {one.answer === null ? (
              <p className="text-13 text-ink-3">No answer yet</p>
            ) : (
              <Quote>{one.answer}</Quote>
            )}
          </div>
        ))}
        {questions.length === 0 && !mayAsk && <p className="text-ink-3">Nobody has asked anything.</p>}
        {mayAsk && (
          <CommandForm inPlace action={`${to}/ask`} className="grid gap-3">
            <TextArea
              label="Ask a question"
              name="question"
              hint={`${organisation} reads it. An answer to everybody does not say who asked.`}
              rows={3}
              maxLength={2_000}
              required
            />
            <SubmitButton kind="quiet">Ask</SubmitButton>
          </CommandForm>
        )}
      </div>
    </Card>
  );
}
