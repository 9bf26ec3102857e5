import { withFields } from "#domain/document/fields.ts";
import type { Shown } from "#domain/document/shown.ts";
import { wholeDayOf } from "#domain/time/whole-day.ts";

/** A draft with the day it goes out on in its words: at the time it is planned for, or now. Both UTC ms. */
export const withSendingDay = (shown: Shown, sendAt: number | null, now: number, timeZone: string): Shown =>
  withFields(shown, { date: wholeDayOf(sendAt ?? now, timeZone) });
