/** One round trip to D1. */
export interface Trip {
  statements: { query: string; values: unknown[] }[];
  rowsRead: number;
  rowsWritten: number;
}

interface Bare {
  statement: D1PreparedStatement;
  query: string;
  values: unknown[];
}

/** A D1 client that notes every round trip. One whose call gives no figures counts with zeros. */
export function countingD1(client: D1Database): { client: D1Database; trips: Trip[] } {
  const trips: Trip[] = [];
  const bareOf = new WeakMap<D1PreparedStatement, Bare>();

  const note = (statements: Bare[], results: D1Result[]) => {
    const sum = (read: (meta: D1Meta) => number) =>
      results.reduce((total, { meta }) => total + read(meta as D1Meta), 0);
    trips.push({
      statements: statements.map(({ query, values }) => ({ query, values })),
      rowsRead: sum((meta) => meta.rows_read),
      rowsWritten: sum((meta) => meta.rows_written),
    });
  };

  const wrap = (bare: Bare): D1PreparedStatement => {
    const { statement, query } = bare;
    const withFigures = async <T extends D1Result>(work: Promise<T>) => {
      const result = await work;
      note([bare], [result]);
      return result;
    };
    const without = async <T>(work: Promise<T>) => {
      const answer = await work;
      note([bare], []);
      return answer;
    };
    const wrapped = {
      bind: (...values: unknown[]) => wrap({ statement: statement.bind(...values), query, values }),
      all: () => withFigures(statement.all()),
      run: () => withFigures(statement.run()),
      raw: () => without(statement.raw()),
      first: (column?: string) => without(column === undefined ? statement.first() : statement.first(column)),
    } as D1PreparedStatement;
    bareOf.set(wrapped, bare);
    return wrapped;
  };

  const batch = async (statements: D1PreparedStatement[]) => {
    const bare = statements.map((s) => bareOf.get(s) ?? { statement: s, query: "", values: [] });
    const results = await client.batch(bare.map((s) => s.statement));
    note(bare, results);
    return results;
  };

  const prepare = (query: string) => wrap({ statement: client.prepare(query), query, values: [] });
  return { client: { prepare, batch } as unknown as D1Database, trips };
}
