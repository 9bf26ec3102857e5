import { SigningFields } from "#app/components/document/signing-fields.tsx";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { typeOf } from "#domain/document/kinds.ts";
import { Addressees } from "./addressees.tsx";
import { AttachmentFields } from "./attachment-fields.tsx";
import { ClosingFields } from "./closing-fields.tsx";
import type { Sending } from "./read-sending.ts";

interface SendingFieldsProps {
  sending: Sending;
  /** Ids of the files that go along as things stand. */
  attachments: readonly string[];
  onAttach(ids: readonly string[]): void;
}

/** To whom a document goes, what is asked of them, and what the mail says. */
export function SendingFields({ sending, attachments, onAttach }: SendingFieldsProps) {
  const { document, contacts, preparedFor, party, closing, files, inOrder, message, note } = sending;
  const isAsked = typeOf(document.kind) !== "customer_invoice";
  const isBidding = document.kind === "bid_request";
  return (
    <>
      <Addressees {...{ contacts, preparedFor, party, isAsked }} kind={document.kind} />
      {isBidding && <ClosingFields {...closing} />}
      {isAsked && !isBidding && <SigningFields {...sending} />}
      {isAsked && !isBidding && contacts.length > 1 && (
        <CheckboxField
          label="One after the other"
          name="inOrder"
          hint="The next is asked once the one before has accepted. Otherwise all are asked at once."
          defaultChecked={inOrder}
        />
      )}
      <TextArea
        label="Message"
        name="message"
        hint="It stands in the mail above the link."
        defaultValue={message}
        maxLength={4000}
        rows={4}
      />
      <AttachmentFields files={files} chosen={attachments} onChoose={onAttach} />
      {document.sentVersion > 0 && (
        <TextArea
          label="What has changed"
          name="note"
          hint="They read it beside the new version; left blank, it lists what is different. Answers to the one before no longer count."
          defaultValue={note}
          maxLength={1000}
          rows={3}
        />
      )}
    </>
  );
}
