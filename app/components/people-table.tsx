import { type PersonStatus, roleLabels } from "#domain/access/people.ts";
import type { ContractorRole, StaffRole } from "#domain/access/viewer.ts";
import { Avatar, PersonName } from "./person.tsx";
import { PersonStatusPill } from "./person-status.tsx";
import { Records } from "./records.tsx";
import { type Column, RowLink } from "./table.tsx";

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
      grow: true,
      cell: ({ id, name }) => (
        <RowLink to={to(id)}>
          <PersonName name={name} />
        </RowLink>
      ),
    },
    {
      key: "of",
      header: "Works for",
      cell: ({ contractor }) => <span className="whitespace-nowrap">{contractor ?? "Us"}</span>,
    },
    { key: "role", header: "Role", cell: ({ role }) => roleLabels[role] },
    { key: "email", header: "Email", cell: ({ email }) => <span className="text-ink-2">{email}</span> },
    { key: "status", header: "Access", cell: (person) => <PersonStatusPill person={person} /> },
  ];
  return (
    <Records
      label="People"
      columns={columns}
      rows={people}
      line={(person) => ({
        title: person.name,
        to: to(person.id),
        mark: <Avatar name={person.name} />,
        meta: `${roleLabels[person.role]}${person.contractor ? ` at ${person.contractor}` : ""}`,
        end: person.status !== "active" && <PersonStatusPill person={person} />,
      })}
    />
  );
}
