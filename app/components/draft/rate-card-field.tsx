import { useEffect, useId } from "react";
import type { Named } from "#domain/standing-order/terms.ts";
import type { Choice } from "../form/select-field.tsx";
import { useFound } from "../use-found.ts";
import { useDesk } from "./desk-context.ts";
import { FieldBox } from "./field-box.tsx";

interface RateCardFieldProps {
  contractorId: string | null;
  chosen: Named | null;
  onWrite(card: Named | null): void;
}

/** Which of the contractor's rate cards prices its call-offs. */
export function RateCardField({ contractorId, chosen, onWrite }: RateCardFieldProps) {
  const { mayWrite } = useDesk();
  const { load, data } = useFound<{ options: Choice[] }>();
  const id = useId();
  useEffect(() => {
    if (contractorId) void load(`/search/rate-cards?contractorId=${contractorId}`);
  }, [contractorId, load]);
  const options = data?.options ?? [];
  const isListed = !chosen || options.some(({ value }) => value === chosen.id);
  return (
    <FieldBox id={id} place="standing:rateCard" label="Rate card" labelled>
      <select
        id={id}
        className="input"
        value={chosen?.id ?? ""}
        disabled={!mayWrite}
        onChange={({ target }) => {
          const card = options.find(({ value }) => value === target.value);
          onWrite(card ? { id: card.value, name: card.label } : null);
        }}
      >
        <option value="">None</option>
        {!isListed && <option value={chosen.id}>{chosen.name}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldBox>
  );
}
