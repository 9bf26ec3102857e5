import type { Told } from "#app/components/work-order/told.ts";
import type { ActivityView } from "#domain/log/activity.ts";
import { type Telling, tell } from "#domain/log/sentences/said.ts";
import { jobSentences } from "#domain/log/sentences.ts";

/** The history of a work order, newest first. Comments have their own place on its page. */
export const historyOf = (rows: readonly ActivityView[], telling: Telling): Told[] =>
  rows
    .filter((row) => !row.verb.startsWith("comment."))
    .toReversed()
    .map((row) => {
      const { who, did, what, quote } = tell(jobSentences, row, telling);
      return { seq: row.seq, at: row.at, who, said: `${did} ${what}`, quote: quote ?? null };
    });
