import { CommandForm } from "#app/components/form/command-form.tsx";
import { FileField } from "#app/components/form/file-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";

/** Photos and files by a form that needs no script. */
export default function PlainSendForm({ sendTo }: { sendTo: string }) {
  return (
    <CommandForm action={sendTo} encType="multipart/form-data">
      <FileField label="Add photos" name="photos" accept="image/*" multiple />
      <FileField label="Add other files" name="attachments" multiple />
      <div>
        <SubmitButton kind="quiet">Send</SubmitButton>
      </div>
    </CommandForm>
  );
}
