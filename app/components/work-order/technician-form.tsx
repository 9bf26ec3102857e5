import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";

export interface TechnicianFormProps extends Pick<WorkOrderPage, "crew"> {
  assigneeId: string | null;
  at: string;
  version: number;
}

export function TechnicianForm({ crew, assigneeId, at, version }: TechnicianFormProps) {
  return (
    <Card title="Who goes">
      <CommandForm inPlace action={`${at}/technician`}>
        <input type="hidden" name="expectedVersion" value={version} />
        <SelectField
          key={assigneeId}
          label="Technician"
          name="technicianId"
          placeholder="Nobody yet"
          defaultValue={assigneeId ?? ""}
          options={crew.map(({ id, name, role }) => ({
            value: id,
            label: role === "lead" ? `${name} (lead)` : name,
          }))}
        />
        <div>
          <SubmitButton kind="quiet">Save</SubmitButton>
        </div>
      </CommandForm>
    </Card>
  );
}
