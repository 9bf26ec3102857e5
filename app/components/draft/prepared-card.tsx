import { LinkButton } from "../button.tsx";
import { Card } from "../card.tsx";
import { useDesk } from "./desk-context.ts";
import { SharedField } from "./shared-field.tsx";

/** Who it is for, as far as that is known, and what the mail will say; both are checked where it is sent. */
export function PreparedCard({ documentId }: { documentId: string }) {
  const { draft, mayWrite } = useDesk();
  return (
    <Card title="Prepared for">
      <div className="grid gap-3">
        {draft.preparedFor.length === 0 ? (
          <p className="text-ink-3">Nobody has been chosen yet.</p>
        ) : (
          <ul className="grid gap-1">
            {draft.preparedFor.map(({ contactId, name, email, role }) => (
              <li key={contactId}>
                {name} {role === "copy" && <span className="text-ink-3">reads along</span>}
                <span className="block text-13 break-all text-ink-3">{email}</span>
              </li>
            ))}
          </ul>
        )}
        <SharedField
          of={{ sheet: "fields", key: "message" }}
          place="message"
          label="Message"
          labelled
          className="input"
          text={draft.message}
          placeholder="It stands in the mail above the link"
          lines={3}
          longest={4_000}
        />
        {mayWrite && (
          <div>
            <LinkButton size="small" to={`/documents/${documentId}/send`}>
              Choose who it is for
            </LinkButton>
          </div>
        )}
      </div>
    </Card>
  );
}
