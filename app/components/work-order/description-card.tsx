import { Card, Facts } from "#app/components/card.tsx";

export interface DescriptionCardProps {
  /** What follows the first line, which is the page's title. */
  rest: string;
  notes: string | null;
  notesLabel: string;
}

export function DescriptionCard({ rest, notes, notesLabel }: DescriptionCardProps) {
  if (!rest && !notes) return null;
  return (
    <Card title="What to do">
      {rest && <p className="whitespace-pre-line">{rest}</p>}
      {notes && (
        <div className={rest ? "mt-3 border-t border-line pt-3" : undefined}>
          <Facts
            facts={[
              [
                notesLabel,
                <span key="notes" className="whitespace-pre-line">
                  {notes}
                </span>,
              ],
            ]}
          />
        </div>
      )}
    </Card>
  );
}
