import { formatPercent } from "#domain/money/format.ts";
import { firstTerms, type StandingTerms } from "#domain/standing-order/terms.ts";
import { CheckboxField } from "../form/choice-fields.tsx";
import { DateField } from "../form/date-fields.tsx";
import { useField } from "../form/form-context.ts";
import { MoneyField } from "../form/number-fields.tsx";
import { PickMany } from "../form/pick-many.tsx";
import { type Choice, SelectField } from "../form/select-field.tsx";

export interface TermsFieldsProps {
  terms?: StandingTerms;
  currency: string;
  /** Who allows that there is no cap (rule S4). */
  by: string;
  rateCards: readonly Choice[];
  /** Without script: what was found for what was typed. */
  found: Partial<Record<"sites" | "assets" | "categories", Choice[] | undefined>>;
}

/** Rule S1: what a contractor may be called off for. */
export function TermsFields({ terms = firstTerms, currency, by, rateCards, found }: TermsFieldsProps) {
  return (
    <>
      <div className="field-row">
        <DateField label="First day" name="validFrom" defaultValue={terms.validFrom} required />
        <DateField label="Last day" name="validTo" defaultValue={terms.validTo} required />
      </div>
      <MoneyField
        label="Cap"
        name="capMinor"
        currency={currency}
        defaultMinor={terms.capMinor}
        hint="All call-offs together, without tax."
        required
      />
      <CheckboxField
        label="No cap"
        name="noCap"
        hint={`${by} allows it, and both sides read that.`}
        defaultChecked={terms.noCap}
      />
      <div className="field-row">
        <MoneyField
          label="Most for one call-off"
          name="callOffCapMinor"
          currency={currency}
          defaultMinor={terms.callOffCapMinor}
        />
        <MoneyField
          label="Most for one line"
          name="lineCapMinor"
          currency={currency}
          defaultMinor={terms.lineCapMinor}
        />
      </div>
      <PickMany
        label="Sites"
        name="siteIds"
        add="Add a site"
        hint="None picked: all sites."
        url="/search/sites"
        placeholder="Name or address"
        picked={terms.sites}
        results={found.sites}
      />
      <PickMany
        label="Assets"
        name="assetIds"
        add="Add an asset"
        hint="None picked: all assets."
        url="/search/assets"
        placeholder="Name, code or site"
        picked={terms.assets}
        results={found.assets}
      />
      <PickMany
        label="Kinds of asset"
        name="categories"
        add="Add a kind of asset"
        hint="None picked: all kinds."
        url="/search/categories"
        picked={terms.categories.map((name) => ({ id: name, name }))}
        results={found.categories}
      />
      <SelectField
        label="Rate card"
        name="rateCardId"
        placeholder="None"
        defaultValue={terms.rateCard?.id}
        options={rateCards}
        hint="What their work costs. Choose the contractor first."
      />
      <NoticeFields noticeBp={terms.noticeBp} />
    </>
  );
}

const LEVELS = [5_000, 7_500, 8_000, 9_000, 9_500, 10_000];

function NoticeFields({ noticeBp }: Pick<StandingTerms, "noticeBp">) {
  const { id, error } = useField("noticeBp");
  const levels = [...new Set([...LEVELS, ...noticeBp])].sort((a, b) => a - b);
  return (
    <fieldset className="field" id={id}>
      <legend className="field-label mb-1">Tell both sides when so much of the cap is used</legend>
      {error && <p className="field-error">{error}</p>}
      <div className="flex flex-wrap gap-x-4">
        {levels.map((bp) => (
          <CheckboxField
            key={bp}
            label={formatPercent(bp)}
            name="noticeBp"
            value={String(bp / 100)}
            error=""
            defaultChecked={noticeBp.includes(bp)}
          />
        ))}
      </div>
    </fieldset>
  );
}
