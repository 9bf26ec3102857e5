import type { StandingPlan } from "#db/queries/standing-orders/plan.ts";
import { type Draft, emptyDraft } from "#domain/document/draft.ts";
import type { DocumentKind } from "#domain/document/kinds.ts";
import { showFirst } from "#domain/document/package.ts";
import { fromTemplate } from "#domain/document/template.ts";
import type { StandingDraft } from "#domain/standing-order/terms.ts";
import { dayKey } from "#domain/time/day.ts";
import type { CommandContext } from "../command.ts";
import { nextNumber } from "../document/number.ts";

interface Begun {
  kind: DocumentKind;
  title: string;
  job: { title: string };
  standing: StandingDraft;
}

/** A standing order, or a change to one, as its document begins: its number and its first words. */
export function standingDraft(
  { now, newId }: CommandContext,
  { organisation, contractor, contacts, series, template }: StandingPlan,
  { kind, title, job, standing }: Begun,
) {
  const { timeZone } = organisation;
  const numbered = nextNumber(series, now, timeZone);
  const [first] = contacts;
  const values = { customer: contractor?.name ?? "", job: job.title, number: numbered.number };
  const begun = { today: dayKey(now, timeZone), values, newId };
  const draft: Draft = {
    ...emptyDraft,
    ...(template && fromTemplate(template.content, begun)),
    show: showFirst(kind),
    title,
    preparedFor:
      contacts.length === 1 && first
        ? [{ contactId: first.id, name: first.name, email: first.email, role: "signer" }]
        : [],
    standing,
  };
  return { numbered, draft };
}
