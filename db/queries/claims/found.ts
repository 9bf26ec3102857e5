import { type Column, type SQL, sql } from "drizzle-orm";
import { claim } from "../../schema/index.ts";
import { unionOf } from "../union.ts";

/** Claims along one index, and the condition that index settles. */
export interface Stream {
  index: "claim_queue" | "claim_age" | "claim_contractor" | "claim_contractor_amount" | "claim_to_correct";
  where: SQL;
}

/** A condition, an order and a limit, as `byNumber` gives them. */
interface PageOf {
  where: SQL | undefined;
  order: SQL;
  limit: number;
}

/**
 * Ids of one page of claims, as a table `found`: each stream is read in the order of its index, no further than a page,
 * and the page is taken of what they gave. Named, since the planner would rather sort all that one index holds.
 */
export const claimsFound = (streams: Stream[], sorted: Column, page: PageOf): SQL => {
  const terms = streams.map(
    ({
      index,
      where,
    }) => sql`select * from (select ${claim.id}, ${sorted} from ${claim} indexed by ${sql.raw(index)}
      where ${where} and ${page.where ?? sql`1`} order by ${page.order} limit ${page.limit})`,
  );
  return sql`(select id from (${unionOf(terms)}) ${claim} order by ${page.order} limit ${page.limit}) found`;
};
