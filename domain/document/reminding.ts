const DAY = 86_400_000;
const AFTER = [3 * DAY, 7 * DAY] as const;
const BEFORE_END = 2 * DAY;
/** Nobody is reminded twice within a day, nor on the day they were asked. */
const APART = DAY;

interface Asked {
  /** UTC ms. */
  invitedAt: number;
  remindedAt: number | null;
  reminded: number;
  /** When the day until which it can be answered ends, UTC ms; null for none. */
  endsAt: number | null;
}

/** When reminders go out by themselves, UTC ms, in order (rule D3). */
export const remindersOf = ({ invitedAt, endsAt }: Pick<Asked, "invitedAt" | "endsAt">): number[] =>
  [...AFTER.map((after) => invitedAt + after), ...(endsAt === null ? [] : [endsAt - BEFORE_END])]
    .filter((at) => at >= invitedAt + APART && (endsAt === null || at < endsAt))
    .sort((a, b) => a - b);

/** Whether one is due now: more of them have come than were sent, by whom ever. */
export function isReminderDue(asked: Asked, now: number): boolean {
  if (asked.endsAt !== null && now >= asked.endsAt) return false;
  const last = asked.remindedAt ?? asked.invitedAt;
  const passed = remindersOf(asked).filter((at) => at <= now).length;
  return passed > asked.reminded && now - last >= APART;
}

const FROM_HOUR = 8;
const TO_HOUR = 18;

/** Reminders go out while people are at work. */
export const isWorkingHour = (hour: number): boolean => hour >= FROM_HOUR && hour < TO_HOUR;
