import { type PersonStatus, roleLabels } from "#domain/access/people.ts";
import type { ContractorRole, StaffRole } from "#domain/access/viewer.ts";
import { PersonName } from "./person.tsx";
import { PersonStatusPill } from "./person-status.tsx";
import { type Column, RowLink, Table } from "./table.tsx";

interface Listed {
  id: string;
  name: string;
  email: string;
  role: StaffRole | ContractorRole;
  status: PersonStatus;
  contractor: string | null;
  inviteExpiresAt: number | null;
  inviteRevokedAt: number | null;
}

/** People as rows that lead to each of them. */
export function PeopleTable({ people, to }: { people: readonly Listed[]; to: (id: string) => string }) {
  const columns: Column<Listed>[] = [
    {
      key: "name",
      header: "Name",
      rowHeader: true,
      cell: ({ id, name }) => (
        <RowLink to={to(id)}>
          <PersonName name={name} />
        </RowLink>
      ),
    },
    { key: "of", header: "Works for", cell: ({ contractor }) => contractor ?? <span className="text-ink-3">Us</span> },
    { key: "role", header: "Role", cell: ({ role }) => roleLabels[role] },
    { key: "email", header: "Email", grow: true, cell: ({ email }) => <span className="text-ink-2">{email}</span> },
    { key: "status", header: "Access", cell: (person) => <PersonStatusPill person={person} /> },
  ];
  return <Table caption="People" columns={columns} rows={people} rowKey={({ id }) => id} />;
}
