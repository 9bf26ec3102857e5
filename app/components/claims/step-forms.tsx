import { CommandForm } from "#app/components/form/command-form.tsx";
import { DateField } from "#app/components/form/date-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { formatMoney } from "#domain/money/format.ts";

interface StepFormProps {
  claim: { id: string; version: number };
  /** On the invoice's own page. */
  inPlace?: boolean;
}

export function ApproveForm({
  claim: { id, version },
  grossMinor,
  currency,
  inPlace = false,
}: StepFormProps & { grossMinor: number; currency: string }) {
  return (
    <CommandForm action={`/invoices/${id}/approve`} inPlace={inPlace} className="contents">
      <input type="hidden" name="expectedVersion" value={version} />
      <SubmitButton>{`Approve ${formatMoney(grossMinor, currency)}`}</SubmitButton>
    </CommandForm>
  );
}

export function RejectForm({ claim: { id, version }, inPlace = false }: StepFormProps) {
  return (
    <CommandForm action={`/invoices/${id}/reject`} inPlace={inPlace}>
      <input type="hidden" name="expectedVersion" value={version} />
      <TextArea
        label="Why"
        name="reason"
        hint="The contractor reads this, and may send it again corrected."
        maxLength={1000}
        required
      />
      <SubmitButton kind="danger">Reject the invoice</SubmitButton>
    </CommandForm>
  );
}

export function PayForm({
  claim: { id, version },
  today,
  inPlace = false,
}: StepFormProps & { today: string }) {
  return (
    <CommandForm action={`/invoices/${id}/pay`} inPlace={inPlace}>
      <input type="hidden" name="expectedVersion" value={version} />
      <TextField
        label="Reference of the payment"
        name="reference"
        maxLength={100}
        autoComplete="off"
        required
      />
      <DateField label="Paid on" name="paidOn" defaultValue={today} max={today} required />
      <SubmitButton>Mark as paid</SubmitButton>
    </CommandForm>
  );
}

interface ReleaseFormProps extends StepFormProps {
  check: string;
  lineId: string;
}

export function ReleaseForm({ claim: { id, version }, check, lineId, inPlace = false }: ReleaseFormProps) {
  return (
    <CommandForm action={`/invoices/${id}/release`} inPlace={inPlace}>
      <input type="hidden" name="expectedVersion" value={version} />
      <input type="hidden" name="check" value={check} />
      <input type="hidden" name="lineId" value={lineId} />
      <TextArea
        label="Why it may go through"
        name="reason"
        hint="Goes into the log with your name. The contractor reads it too."
        rows={2}
        maxLength={1000}
        required
      />
      <SubmitButton kind="quiet">Release the hold</SubmitButton>
    </CommandForm>
  );
}
