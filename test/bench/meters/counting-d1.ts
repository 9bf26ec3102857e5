/** One round trip to D1. */
export interface Trip {
  statements: string[];
  rowsRead: number;
  rowsWritten: number;
  /** As D1 reports it, in ms. */
  sqlMs: number;
}

interface Bare {
  statement: D1PreparedStatement;
  query: string;
}

/** A D1 client that notes every round trip it makes. Calls that hide their figures count as trips with zeros. */
export function countingD1(client: D1Database): { client: D1Database; trips: Trip[] } {
  const trips: Trip[] = [];
  const bareOf = new WeakMap<D1PreparedStatement, Bare>();

  const note = (statements: string[], results: (D1Result | undefined)[]) => {
    const sum = (read: (meta: D1Meta) => number) =>
      results.reduce((total, result) => total + (result?.meta ? read(result.meta as D1Meta) : 0), 0);
    trips.push({
      statements,
      rowsRead: sum((meta) => meta.rows_read),
      rowsWritten: sum((meta) => meta.rows_written),
      sqlMs: sum((meta) => meta.duration),
    });
  };

  const wrap = (statement: D1PreparedStatement, query: string): D1PreparedStatement => {
    const noted = async <T>(work: Promise<T>): Promise<T> => {
      const answer = await work;
      note(
        [query],
        [(answer as { meta?: unknown } | null)?.meta ? (answer as unknown as D1Result) : undefined],
      );
      return answer;
    };
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), query),
      all: () => noted(statement.all()),
      run: () => noted(statement.run()),
      raw: () => noted(statement.raw()),
      first: (column?: string) => noted(column === undefined ? statement.first() : statement.first(column)),
    } as D1PreparedStatement;
    bareOf.set(wrapped, { statement, query });
    return wrapped;
  };

  const batch = async (statements: D1PreparedStatement[]) => {
    const bare = statements.map((s) => bareOf.get(s) ?? { statement: s, query: "?" });
    const results = await client.batch(bare.map((s) => s.statement));
    note(
      bare.map((s) => s.query),
      results,
    );
    return results;
  };

  return {
    client: {
      prepare: (query: string) => wrap(client.prepare(query), query),
      batch,
    } as unknown as D1Database,
    trips,
  };
}
