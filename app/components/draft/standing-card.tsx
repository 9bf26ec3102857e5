import { termWords } from "#app/documents/standing-words.ts";
import { minorDigits } from "#domain/money/currency.ts";
import { decimalText } from "#domain/money/format.ts";
import { parseMoney } from "#domain/money/parse.ts";
import { termProblems } from "#domain/standing-order/check-terms.ts";
import type { StandingDraft, StandingTerms } from "#domain/standing-order/terms.ts";
import { setField } from "#party/draft-doc/edit.ts";
import { changeList } from "#party/draft-doc/list-edits.ts";
import type { List, Members } from "#party/draft-doc/lists.ts";
import { Card, Facts } from "../card.tsx";
import { DayField } from "./day-field.tsx";
import { useDesk } from "./desk-context.ts";
import { Field, within } from "./field.tsx";
import { NoticeField } from "./notice-field.tsx";
import { RateCardField } from "./rate-card-field.tsx";
import { ScopeField } from "./scope-field.tsx";

interface StandingCardProps {
  standing: StandingDraft;
  contractorId: string | null;
}

const MOST_MINOR = 1e12;

/** Rule S1: what a contractor may be called off for, a key a field, so that two people who fill in two both keep theirs. */
export function StandingCard({ standing: { terms, before }, contractorId }: StandingCardProps) {
  const { link, currency, mayWrite } = useDesk();
  const set = <Key extends keyof StandingTerms>(key: Key, value: StandingTerms[Key]) =>
    setField(link.doc, "standing", key, value);
  const list = <Key extends List>(key: Key, members: Members[Key]) =>
    changeList(link.doc, key, terms[key], members);
  const money = (key: "capMinor" | "callOffCapMinor" | "lineCapMinor", label: string) => (
    <MoneyTerm
      place={`standing:${key}`}
      label={label}
      minor={terms[key]}
      currency={currency}
      onWrite={(minor) => set(key, minor)}
    />
  );
  return (
    <Card title="What may be called off">
      <div className="grid gap-3">
        <div className="draft-pair">
          <DayField
            place="standing:validFrom"
            label="First day"
            value={terms.validFrom}
            onWrite={(day) => set("validFrom", day ?? "")}
          />
          <DayField
            place="standing:validTo"
            label="Last day"
            value={terms.validTo}
            onWrite={(day) => set("validTo", day ?? "")}
          />
        </div>
        {!terms.noCap && money("capMinor", "Cap of all call-offs together")}
        <label className="draft-tick" data-place="standing:noCap">
          <input
            type="checkbox"
            checked={terms.noCap}
            disabled={!mayWrite}
            onChange={({ target }) => {
              set("noCap", target.checked);
              if (target.checked) set("capMinor", null);
            }}
          />
          No cap. Whoever sends it allows that, and both sides read their name.
        </label>
        <div className="draft-pair">
          {money("callOffCapMinor", "Most for one call-off")}
          {money("lineCapMinor", "Most for one line")}
        </div>
        <ScopeField
          of="sites"
          label="Sites"
          open="All sites"
          add="Add a site"
          url="/search/sites"
          chosen={terms.sites}
          onWrite={(sites) => list("sites", sites)}
        />
        <ScopeField
          of="assets"
          label="Assets"
          open="All assets"
          add="Add an asset"
          url="/search/assets"
          chosen={terms.assets}
          onWrite={(assets) => list("assets", assets)}
        />
        <ScopeField
          of="categories"
          label="Kinds of asset"
          open="All kinds"
          add="Add a kind of asset"
          url="/search/categories"
          chosen={terms.categories.map((name) => ({ id: name, name }))}
          onWrite={(some) =>
            list(
              "categories",
              some.map(({ id }) => id),
            )
          }
        />
        <RateCardField
          contractorId={contractorId}
          chosen={terms.rateCard}
          onWrite={(card) => set("rateCard", card)}
        />
        {!terms.noCap && (
          <NoticeField noticeBp={terms.noticeBp} onWrite={(levels) => list("noticeBp", levels)} />
        )}
        {termProblems(terms).map(({ field, message }) => (
          <p key={field + message} className="field-error">
            {message}
          </p>
        ))}
        {before && (
          <details>
            <summary>In force now</summary>
            <div className="mt-2">
              <Facts
                facts={termWords({ terms: before, before: null }, currency).map(
                  ({ word, value }) => [word, value] as const,
                )}
              />
            </div>
          </details>
        )}
      </div>
    </Card>
  );
}

interface MoneyTermProps {
  place: string;
  label: string;
  minor: number | null;
  currency: string;
  onWrite(minor: number | null): void;
}

const MoneyTerm = ({ minor, currency, onWrite, ...field }: MoneyTermProps) => (
  <Field<number | null>
    {...field}
    labelled
    text={minor === null ? "" : decimalText(minor, minorDigits(currency))}
    read={(text) =>
      text.trim() === ""
        ? { ok: true, value: null }
        : within((typed) => parseMoney(typed, currency), 0, MOST_MINOR)(text)
    }
    onWrite={onWrite}
  />
);
