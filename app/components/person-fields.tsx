import { contractorRoles, roleHints, roleLabels, staffRoles } from "#domain/access/people.ts";
import { RadioGroup } from "./form/choice-fields.tsx";
import { MoneyField } from "./form/number-fields.tsx";
import { TextField } from "./form/text-field.tsx";

interface PersonFieldsProps {
  /** `either` until it is known whom they work for. */
  kind: "staff" | "contractor" | "either";
  currency: string;
  /** Whoever is there already. */
  person?: { name: string; phone: string | null; role: string; approvalLimitMinor: number | null };
}

/** What may be said of a person, whoever says it. */
export function PersonFields({ kind, currency, person }: PersonFieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={person?.name} autoComplete="off" required />
      <TextField
        label="Phone"
        name="phone"
        type="tel"
        defaultValue={person?.phone ?? undefined}
        autoComplete="off"
      />
      <RoleField roles={ROLES[kind]} defaultValue={person?.role} />
      {kind !== "contractor" && (
        <MoneyField
          label="Approval limit"
          name="approvalLimitMinor"
          currency={currency}
          defaultMinor={person?.approvalLimitMinor}
          hint="Of your own people: the largest invoice they may approve. Blank is no limit."
        />
      )}
    </>
  );
}

const ROLES = { staff: staffRoles, contractor: contractorRoles, either: [...staffRoles, ...contractorRoles] };

interface RoleFieldProps {
  roles: readonly (keyof typeof roleLabels)[];
  defaultValue?: string | undefined;
}

export function RoleField({ roles, defaultValue }: RoleFieldProps) {
  const options = roles.map((value) => ({ value, label: roleLabels[value], hint: roleHints[value] }));
  return (
    <RadioGroup label="What they may do" name="role" options={options} defaultValue={defaultValue} required />
  );
}
