import type { Things } from "./furnish.ts";
import type { Seat } from "./seats.ts";

/** One command, and what becomes of it for each kind of viewer. Whoever is not named is refused access. */
export interface Row {
  command: string;
  /** It succeeds for each of these, from the same start. */
  allowed: readonly Seat[];
  /** They may ask; a rule or a field says no (400, 409). It tells them nothing they may not know. */
  told?: readonly Seat[];
  /** Ids that a rule looks up among what was reached already: a foreign one is a conflict, as is any unknown one. */
  ruled?: readonly (keyof Things)[];
  input(things: Things, seat: Seat): Record<string, unknown>;
}
