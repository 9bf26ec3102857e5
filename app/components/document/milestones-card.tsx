import { Link } from "react-router";
import type { DocumentPage } from "#db/queries/document-page.ts";
import { Card } from "../card.tsx";
import { DayText } from "../claims/day-text.tsx";
import { CommandForm } from "../form/command-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { List, ListRow } from "../list.tsx";
import { Money } from "../money.tsx";

interface MilestonesCardProps extends Pick<DocumentPage, "milestones"> {
  documentId: string;
  currency: string;
  mayManage: boolean;
}

/** What an accepted order is invoiced in: what is reached has its invoice. */
export function MilestonesCard({ milestones, documentId, currency, mayManage }: MilestonesCardProps) {
  if (milestones.length === 0) return null;
  return (
    <Card title="Payments" flush>
      <List label="Payments">
        {milestones.map(({ id, name, grossMinor, dueOn, reachedAt, invoiceId }) => (
          <ListRow
            key={id}
            title={name}
            end={
              <>
                <Money minor={grossMinor} currency={currency} />
                {invoiceId && (
                  <Link className="link" to={`/documents/${invoiceId}`}>
                    Its invoice
                  </Link>
                )}
                {mayManage && reachedAt === null && (
                  <CommandForm inPlace action={`/documents/${documentId}/reach/${id}`} className="contents">
                    <SubmitButton kind="quiet" size="small">
                      Reached
                    </SubmitButton>
                  </CommandForm>
                )}
              </>
            }
          >
            {dueOn && (
              <>
                On <DayText day={dueOn} />
              </>
            )}
          </ListRow>
        ))}
      </List>
    </Card>
  );
}
