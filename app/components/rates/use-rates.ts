import { useState } from "react";
import type { DayRate } from "#domain/rate/rates-on.ts";
import { useFound } from "../use-found.ts";

interface Offered {
  rates: readonly DayRate[];
}

/** The day of the work as far as it is typed: rates are those of that day. */
const plannedOn = () =>
  ["scheduledFrom", "dueAt"]
    .map((name) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.slice(0, 10))
    .find(Boolean) ?? "";

/** What the chosen contractor's cards agree: what the page came with, then those of whoever is chosen. */
export function useRates(atFirst: readonly DayRate[]) {
  const offered = useFound<Offered>();
  const [chosen, setChosen] = useState<"at first" | "another" | null>("at first");
  const rates = chosen === "at first" ? atFirst : chosen && (offered.data?.rates ?? null);
  return {
    rates: rates ?? [],
    choose(contractor: { value: string } | null) {
      setChosen(contractor && "another");
      if (contractor) void offered.load(`/contractors/${contractor.value}/rates/offered?on=${plannedOn()}`);
    },
  };
}
