import { useField } from "#app/components/form/form-context.ts";
import { Notice } from "#app/components/notice.tsx";
import type { contactsOfParty } from "#db/queries/document-contacts.ts";
import type { Preparation } from "#domain/document/draft.ts";
import { type DocumentKind, kindFacts } from "#domain/document/kinds.ts";

interface AddresseesProps {
  contacts: Awaited<ReturnType<typeof contactsOfParty>>;
  preparedFor: readonly Preparation[];
  party: string;
  kind: DocumentKind;
  /** Whether anybody is asked for an answer; an invoice is only read. */
  isAsked: boolean;
}

/** "Prepared for": each contact of the party with their address, and whether they answer, read along or get nothing. */
export function Addressees({ contacts, preparedFor, party, kind, isAsked }: AddresseesProps) {
  const { error } = useField("preparedFor", { error: undefined });
  if (contacts.length === 0)
    return (
      <Notice tone="amber" title={`${party} has no contact with an address yet`}>
        Add one on the page of the {kindFacts[kind].party}, then come back.
      </Notice>
    );
  return (
    <fieldset className="field" aria-describedby={error ? "prepared-for-error" : undefined}>
      <legend className="field-label mb-1">Prepared for</legend>
      {error && (
        <p className="field-error" id="prepared-for-error">
          {error}
        </p>
      )}
      <div className="addressees">
        {contacts.map((contact, at) => {
          const chosen = preparedFor.findIndex(({ contactId }) => contactId === contact.id);
          return (
            <div key={contact.id}>
              <input type="hidden" name={`to[${at}].contactId`} value={contact.id} />
              <span className="min-w-40 flex-1">
                {contact.name}
                {contact.company && kind === "bid_request" && (
                  <span className="field-hint block">{contact.company}</span>
                )}
                <span className="field-hint block break-all">{contact.email}</span>
              </span>
              <select
                className="input"
                name={`to[${at}].role`}
                defaultValue={isAsked || chosen === -1 ? (preparedFor[chosen]?.role ?? "none") : "copy"}
                aria-label={`What ${contact.name} gets`}
              >
                <option value="none">Nothing</option>
                {isAsked && <option value="signer">Is asked to answer</option>}
                <option value="copy">{isAsked ? "Reads along" : "Gets it"}</option>
              </select>
              {isAsked && contacts.length > 1 && kind !== "bid_request" && (
                <label className="turn">
                  Turn <span className="sr-only">of {contact.name}</span>
                  <input
                    className="input tnum"
                    name={`to[${at}].turn`}
                    inputMode="numeric"
                    maxLength={2}
                    size={2}
                    defaultValue={chosen === -1 ? "" : chosen + 1}
                  />
                </label>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
