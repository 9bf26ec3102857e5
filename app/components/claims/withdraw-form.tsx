import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";

export function WithdrawForm({ claim: { id, version } }: { claim: { id: string; version: number } }) {
  return (
    <CommandForm action={`/my-invoices/${id}/withdraw`}>
      <p>It no longer waits for approval, and its number is free again. It stays on record.</p>
      <input type="hidden" name="expectedVersion" value={version} />
      <TextArea label="Why" name="reason" maxLength={1000} />
      <SubmitButton kind="danger">Withdraw the invoice</SubmitButton>
    </CommandForm>
  );
}
