import { daysAfter } from "../time/days.ts";
import type { Draft, Milestone } from "./draft.ts";
import { type FieldValues, withFields } from "./fields.ts";

/** What documents of a kind begin with. */
export interface TemplateContent
  extends Pick<Draft, "cover" | "scope" | "terms" | "footer" | "show" | "deposit" | "signed"> {
  schedule: Pick<Milestone, "name" | "share">[];
  /** Days from today until it can be accepted no more, or is to be paid. */
  untilDays: number | null;
}

export interface Begun {
  /** `YYYY-MM-DD` where the organisation is. */
  today: string;
  /** Those that are known by now. */
  values: FieldValues;
  newId(): string;
}

/** The parts of a draft that come from a template, with the fields filled that are known by now. */
export function fromTemplate(
  { schedule, untilDays, ...content }: TemplateContent,
  { today, values, newId }: Begun,
): Omit<TemplateContent, "schedule" | "untilDays"> & Pick<Draft, "schedule" | "until"> {
  return {
    ...withFields(content, values),
    schedule: schedule.map(({ name, share }) => ({ id: newId(), name, share, on: null })),
    until: untilDays === null ? null : daysAfter(today, untilDays),
  };
}
