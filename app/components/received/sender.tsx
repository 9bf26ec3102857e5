import { PhoneIcon } from "#app/components/icons/actions.tsx";
import { Avatar } from "#app/components/person.tsx";
import type { DocumentHead } from "#domain/document/head.ts";

/** Who sent it: a face, and a number to ring. */
export function Sender({ from, organisation }: Pick<DocumentHead, "from" | "organisation">) {
  return (
    <p className="portal-manager no-print">
      <Avatar name={from.name} large />
      <span className="min-w-0">
        <span className="block font-medium">{from.name}</span>
        <span className="block text-13 text-ink-3">{organisation}</span>
      </span>
      {from.phone && (
        <a className="btn btn-quiet" href={`tel:${from.phone.replace(/[^+\d]/g, "")}`}>
          <PhoneIcon /> Call
        </a>
      )}
    </p>
  );
}
