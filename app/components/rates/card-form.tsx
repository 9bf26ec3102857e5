import { CommandForm } from "#app/components/form/command-form.tsx";
import { DateField } from "#app/components/form/date-fields.tsx";
import { FileField } from "#app/components/form/file-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { TextField } from "#app/components/form/text-field.tsx";

interface CardFormProps {
  /** Today where the organisation is, `YYYY-MM-DD`. */
  day: string;
  /** The card's lines as they are, for a new version of it. */
  csv?: string;
  /** The card's own version, that nobody changed it meanwhile; a new card has none. */
  expectedVersion?: number;
}

const HINT =
  "The first line names the columns: Code, Trade, Description, Unit, Normal, After hours. Lines with the code CALL-OUT and MATERIALS say the call-out and the markup in percent.";

/** When a card counts and what it says, from a file or as text. */
export function CardForm({ day, csv, expectedVersion }: CardFormProps) {
  return (
    <CommandForm encType="multipart/form-data">
      {expectedVersion === undefined ? (
        <TextField label="Name" name="name" placeholder="Electrical 2027" maxLength={80} required />
      ) : (
        <input type="hidden" name="expectedVersion" value={expectedVersion} />
      )}
      <div className="field-row">
        <DateField
          label="From"
          name="validFrom"
          defaultValue={day}
          hint="The first day of work it counts for."
          required
        />
        <DateField
          label="To"
          name="validTo"
          hint="The last day it counts for. Left blank, it runs until the next version."
        />
      </div>
      <FileField label="File" name="file" accept=".csv,.txt,.tsv,text/csv" hint={HINT} />
      <TextArea
        label="Or its lines"
        name="csv"
        rows={10}
        defaultValue={csv}
        hint="Commas, semicolons or tabs between cells, as a spreadsheet copies them. A file goes before them."
      />
      <TextArea label="Note" name="note" rows={2} maxLength={1_000} />
      <div>
        <SubmitButton>Look at it first</SubmitButton>
      </div>
    </CommandForm>
  );
}
