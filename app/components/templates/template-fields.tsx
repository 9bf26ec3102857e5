import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { MoneyField, NumberField } from "#app/components/form/number-fields.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { type DocumentKind, documentKinds, kindFacts } from "#domain/document/kinds.ts";
import { toMarkup } from "#domain/document/markup.ts";
import type { TemplateContent } from "#domain/document/template.ts";
import { decimalText } from "#domain/money/format.ts";
import { PaymentsField } from "./payments-field.tsx";

export interface TemplateFieldsProps {
  currency: string;
  template?: { kind: DocumentKind; name: string; content: TemplateContent };
}

const KINDS = documentKinds.map((value) => ({ value, label: kindFacts[value].label }));

/** What documents of a kind begin with, as plain fields: words are typed with simple markup. */
export function TemplateFields({ currency, template }: TemplateFieldsProps) {
  const content = template?.content;
  const { deposit = null } = content ?? {};
  return (
    <>
      {template ? (
        <input type="hidden" name="kind" value={template.kind} />
      ) : (
        <SelectField label="For" name="kind" options={KINDS} placeholder="Choose what it is for" required />
      )}
      <TextField label="Name" name="name" defaultValue={template?.name} maxLength={80} required />
      <MarkupHelp />
      <TextArea label="Cover text" name="cover" rows={5} defaultValue={toMarkup(content?.cover ?? [])} />
      <TextArea label="Scope of work" name="scope" rows={5} defaultValue={toMarkup(content?.scope ?? [])} />
      <TextArea label="Terms" name="terms" rows={8} defaultValue={toMarkup(content?.terms ?? [])} />
      <TextField
        label="Footer"
        name="footer"
        defaultValue={content?.footer}
        maxLength={500}
        hint="At the end, such as where to pay to."
      />
      <HideFields show={content?.show} />
      <div className="field-row">
        <NumberField
          label="Deposit, of the total"
          name="depositBp"
          unit="%"
          defaultValue={deposit?.kind === "percent" ? decimalText(deposit.bp, 2) : undefined}
        />
        <MoneyField
          label="Or as an amount"
          name="depositMinor"
          currency={currency}
          defaultMinor={deposit?.kind === "amount" ? deposit.minor : undefined}
        />
      </div>
      <PaymentsField schedule={content?.schedule ?? []} />
      <NumberField
        label="Days to answer or to pay"
        name="untilDays"
        unit="days"
        defaultValue={content?.untilDays?.toString()}
      />
      <CheckboxField
        label="Acceptance takes a signature"
        name="signed"
        defaultChecked={content?.signed ?? false}
      />
    </>
  );
}

const MarkupHelp = () => (
  <p className="field-hint">
    A blank line begins a paragraph, <code># </code> a heading, <code>- </code> or <code>1. </code> a list;{" "}
    <code>**bold**</code> and <code>*italic*</code>. Filled in for each document:{" "}
    <code>{"{{customer}} {{job}} {{site}} {{number}} {{total}} {{date}}"}</code>
  </p>
);

const HIDE = [
  ["lines", "Lines"],
  ["quantities", "Quantities"],
  ["prices", "Prices of lines"],
  ["groups", "Sums of groups"],
  ["totals", "Totals"],
] as const;

const HideFields = ({ show }: { show: TemplateContent["show"] | undefined }) => (
  <fieldset className="field">
    <legend className="field-label">Hide from the recipient</legend>
    {HIDE.map(([part, label]) => (
      <CheckboxField
        key={part}
        label={label}
        name={`hide.${part}`}
        defaultChecked={show ? !show[part] : false}
      />
    ))}
  </fieldset>
);
