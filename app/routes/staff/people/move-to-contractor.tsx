import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { RoleField } from "#app/components/person-fields.tsx";
import { contractorRoles } from "#domain/access/people.ts";

interface MoveToContractorProps {
  to: string;
  person: { name: string; contractor: string | null };
  contractors: readonly { id: string; name: string }[];
}

/** Makes somebody who is here already one of a contractor's people. */
export function MoveToContractor({ to, person, contractors }: MoveToContractorProps) {
  return (
    <Card title={person.contractor ? "Works for another contractor" : "Works for a contractor"}>
      <CommandForm action={to} inPlace>
        <p className="text-ink-2">
          {person.name} is signed out, their API keys end, and from then on they see only what that contractor
          sees.
        </p>
        <SelectField
          label="Contractor"
          name="contractorId"
          options={contractors.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder="Choose a contractor"
          required
        />
        <RoleField roles={contractorRoles} />
        <SubmitButton kind="quiet">Make them a contractor's user</SubmitButton>
      </CommandForm>
    </Card>
  );
}
