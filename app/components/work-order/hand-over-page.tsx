import { Card } from "#app/components/card.tsx";
import { Combobox } from "#app/components/form/combobox.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import type { Choice } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";

export interface HandOverPageProps {
  workOrder: { id: string; number: number; version: number };
  title: string;
  button: string;
  /** Asked of those who take work back from somebody. */
  asksReason: boolean;
  contractor?: Choice | undefined;
  results?: readonly Choice[] | undefined;
}

export function HandOverPage({
  workOrder,
  title,
  button,
  asksReason,
  contractor,
  results,
}: HandOverPageProps) {
  return (
    <Page narrow>
      <PageHeader
        title={title}
        crumbs={[{ label: `Work order ${workOrder.number}`, to: `/work-orders/${workOrder.id}` }]}
      />
      <Card>
        <CommandForm>
          <input type="hidden" name="expectedVersion" value={workOrder.version} />
          <Combobox
            label="Contractor"
            name="contractorId"
            url="/search/contractors"
            placeholder="Name or trade"
            defaultChoice={contractor}
            results={results}
            required
          />
          {asksReason && (
            <TextArea
              label="Why"
              name="reason"
              hint="The contractor who has it now reads this. The new one does not."
              maxLength={1000}
              required
            />
          )}
          <div>
            <SubmitButton>{button}</SubmitButton>
          </div>
        </CommandForm>
      </Card>
    </Page>
  );
}
