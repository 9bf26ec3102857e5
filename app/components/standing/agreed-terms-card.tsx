import { termWords } from "#app/documents/standing-words.ts";
import type { StandingTerms } from "#domain/standing-order/terms.ts";
import { Card, Facts } from "../card.tsx";

/** What is in force, in the words of the paper. */
export const AgreedTermsCard = ({ terms, currency }: { terms: StandingTerms; currency: string }) => (
  <Card title="Terms">
    <Facts
      facts={termWords({ terms, before: null }, currency).map(({ word, value }) => [word, value] as const)}
    />
  </Card>
);
