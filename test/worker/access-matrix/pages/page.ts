import type { Things } from "../furnish.ts";
import type { Seat } from "../seats.ts";

/** One URL of app/routes.ts, and who gets an answer there. For everybody else signed in it does not exist. */
export interface Page {
  path: string;
  allowed: readonly Seat[];
  /** A place where the path has parameters: it belongs to the first contractor and customer. */
  at?(things: Things): string;
}
