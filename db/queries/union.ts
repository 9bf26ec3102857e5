import { type SQL, sql } from "drizzle-orm";

/** D1 takes so many terms in one compound SELECT. */
const MOST_TERMS = 5;

/** All of these selects, of which there is at least one, as one. */
export function unionOf(terms: SQL[]): SQL {
  if (terms.length <= MOST_TERMS) return sql.join(terms, sql` union all `);
  const groups = Array.from({ length: Math.ceil(terms.length / MOST_TERMS) }, (_, index) =>
    terms.slice(index * MOST_TERMS, (index + 1) * MOST_TERMS),
  );
  return unionOf(groups.map((group) => sql`select * from (${unionOf(group)})`));
}
