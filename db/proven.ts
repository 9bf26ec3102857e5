/**
 * A D1 client that proves the session in the same round trip as the first read.
 *
 * A signed cookie says who somebody is; only the database knows whether that still holds. The proof statement rides
 * in front of the first batch of reads, so that a page costs one batch, and what was read is given out only once
 * the proof stands. Nothing is written before it. Code that uses the client cannot forget to ask.
 */
export interface Proof {
  statement: D1PreparedStatement;
  /** Throws where the row does not support the cookie. */
  accept(row: Record<string, unknown> | undefined): void;
}

export interface Proven {
  client: D1Database;
  /** Proves where nothing was read yet; where something was, it costs nothing. */
  prove(): Promise<void>;
}

interface Bare {
  statement: D1PreparedStatement;
  reads: boolean;
}

export function provenClient(client: D1Database, proof: Proof): Proven {
  let proven: Promise<void> | null = null;
  const bareOf = new WeakMap<D1PreparedStatement, Bare>();

  const prove = () => {
    proven ??= proof.statement.all<Record<string, unknown>>().then((r) => proof.accept(r.results[0]));
    return proven;
  };

  const execute = async <T>(reads: boolean, work: () => Promise<T>): Promise<T> => {
    if (!reads) await prove();
    const [result] = await Promise.all([work(), prove()]);
    return result;
  };

  const wrap = (statement: D1PreparedStatement, reads: boolean): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), reads),
      all: () => execute(reads, () => statement.all()),
      first: (column?: string) =>
        execute(reads, () => (column === undefined ? statement.first() : statement.first(column))),
      run: () => execute(reads, () => statement.run()),
      raw: () => execute(reads, () => statement.raw()),
    } as D1PreparedStatement;
    bareOf.set(wrapped, { statement, reads });
    return wrapped;
  };

  const batch = async (statements: D1PreparedStatement[]) => {
    const all = statements.map((s) => bareOf.get(s) ?? { statement: s, reads: false });
    const bare = all.map((s) => s.statement);
    if (proven || all.some((s) => !s.reads)) {
      await prove();
      return client.batch(bare);
    }
    const answers = client.batch<Record<string, unknown>>([proof.statement, ...bare]);
    proven = answers.then(([first]) => proof.accept(first?.results[0]));
    await proven;
    return (await answers).slice(1);
  };

  const prepare = (query: string) => wrap(client.prepare(query), /^\s*select\b/i.test(query));
  return { client: { prepare, batch } as unknown as D1Database, prove };
}
