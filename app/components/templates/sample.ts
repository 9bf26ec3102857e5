import { type Draft, type DraftLine, emptyDraft } from "#domain/document/draft.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import { type DocumentKind, kindFacts } from "#domain/document/kinds.ts";
import { type Shown, shownOf } from "#domain/document/shown.ts";
import { fromTemplate, type TemplateContent } from "#domain/document/template.ts";
import { dayKey } from "#domain/time/day.ts";

const line = (id: string, description: string, more: Partial<DraftLine>): DraftLine => ({
  id,
  itemId: null,
  groupId: "first",
  description,
  notes: "",
  quantityMilli: 1_000,
  unit: "each",
  unitPriceMinor: 0,
  discountMinor: 0,
  taxBp: 1_000,
  option: null,
  chosen: true,
  ...more,
});

const LINES = [
  line("a", "Remove what is there", { quantityMilli: 8_000, unit: "h", unitPriceMinor: 95_00 }),
  line("b", "Supply and install", { unitPriceMinor: 2_400_00 }),
  line("c", "Paint to match", { unitPriceMinor: 380_00, option: { kind: "optional" }, chosen: false }),
];

export interface Sampled {
  kind: DocumentKind;
  content: TemplateContent;
  number: string;
  from: string;
  letterhead: Pick<DocumentHead, "organisation" | "letterhead" | "logo">;
  currency: string;
  timeZone: string;
  now: number;
}

/** A made-up document, so that a template is seen as its recipients will see it. */
export function sampleOf(given: Sampled): { head: DocumentHead; shown: Shown } {
  const { kind, content, number, currency, timeZone, now } = given;
  const job = { number: "1001", title: "Sample job" };
  const site = { name: "Sample house", address: "1 Sample Street" };
  const preparedFor = { name: "Sam Sample", company: "Sample & Co" };

  const values = { customer: preparedFor.company, job: job.title, site: site.name, number };
  const today = dayKey(now, timeZone);
  let made = 0;
  const begun = fromTemplate(content, { today, values, newId: () => `part${made++}` });
  const draft: Draft = {
    ...emptyDraft,
    ...begun,
    title: kindFacts[kind].label,
    groups: [{ id: "first", name: "Sample work" }],
    lines: LINES,
  };
  const { letterhead, from } = given;
  return {
    head: {
      ...letterhead,
      ...{ kind, number, version: 1, title: draft.title, job, site, preparedFor },
      from: { name: from },
      ...{ sentAt: now, currency, timeZone },
    },
    shown: shownOf(draft, {}),
  };
}
