import { contractorTag } from "../access/audience.ts";
import type { Activity } from "../log/activity.ts";

const PREFIX = contractorTag("");

/** The contractors of whose figures one was disputed, or an answer given to that. */
export function disputedContractors(rows: readonly Pick<Activity, "verb" | "audience">[]): string[] {
  const tags = rows
    .filter(({ verb, audience }) => verb.startsWith("performance.") && audience.length > 0)
    .flatMap(({ audience }) => audience);
  return [...new Set(tags)].filter((tag) => tag.startsWith(PREFIX)).map((tag) => tag.slice(PREFIX.length));
}
