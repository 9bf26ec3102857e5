import type { Period } from "#domain/rate/in-force.ts";
import { wholeDay } from "#domain/time/whole-day.ts";

/** "From Tue 3 Mar 2026 to Wed 30 Jun 2027", or that it never counts. */
export function periodWords(period: Pick<Period, "from" | "to"> | null): string {
  if (!period) return "Replaced before it began";
  const from = `From ${wholeDay(period.from)}`;
  return period.to === null ? from : `${from} to ${wholeDay(period.to)}`;
}
