const DAY = 86_400_000;

/** The calendar day `days` after "2026-03-03"; before it where `days` is negative. No zone has a say in it. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
