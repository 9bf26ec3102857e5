type Row = Record<string, unknown>;

/** A statement that travels with somebody else's read. */
export interface Rider {
  statement: D1PreparedStatement;
  /** Is given the statement's first row. What it throws is thrown in place of whatever was read with it. */
  accept(row: Row | undefined): void;
}

export interface Carrying {
  client: D1Database;
  /** Sends the riders where no read has yet; where one has, it costs nothing. */
  arrive(): Promise<void>;
  /** The first row of a statement that goes with the first read, for what a page is not about. */
  along(statement: D1PreparedStatement): Promise<Row | undefined>;
}

interface Bare {
  statement: D1PreparedStatement;
  query: string;
  values: unknown[];
}

const reads = ({ query }: Bare) => /^\s*select\b/i.test(query);

/**
 * A D1 client whose first read takes the riders along in the same round trip. Nothing is given out before all of them
 * are accepted, and nothing is written before that.
 */
export function carrying(client: D1Database, first: Rider[]): Carrying {
  const riders = [...first];
  let arrived: Promise<void> | null = null;
  const bareOf = new WeakMap<D1PreparedStatement, Bare>();

  const send = async (statements: D1PreparedStatement[]) => {
    const aboard = [...riders];
    const answers = client.batch<Row>([...aboard.map(({ statement }) => statement), ...statements]);
    arrived = answers.then((all) => {
      for (const [index, rider] of aboard.entries()) rider.accept(all[index]?.results[0]);
    });
    // Where the read itself failed, the riders got no answer: they go again with whatever is sent next.
    answers.catch(() => {
      arrived = null;
    });
    await arrived;
    return (await answers).slice(aboard.length);
  };
  const arrive = () => arrived ?? send([]).then(() => undefined);

  const execute = async <T>(bare: Bare, work: () => Promise<T>): Promise<T> => {
    if (!reads(bare)) await arrive();
    const [result] = await Promise.all([work(), arrive()]);
    return result;
  };

  // A batch gives rows as objects, which hold one of two columns with the same name: a subquery renames the second.
  const arrays = async ({ query, values }: Bare) => {
    const [answer] = await send([client.prepare(`select * from (${query})`).bind(...values)]);
    return (answer?.results ?? []).map((row) => Object.values(row));
  };

  const wrap = (bare: Bare): D1PreparedStatement => {
    const { statement, query, values } = bare;
    const wrapped = {
      bind: (...given: unknown[]) => wrap({ statement: statement.bind(...given), query, values: given }),
      all: () => execute(bare, () => statement.all()),
      first: (column?: string) =>
        execute(bare, () => (column === undefined ? statement.first() : statement.first(column))),
      run: () => execute(bare, () => statement.run()),
      raw: () => (arrived || !reads(bare) ? execute(bare, () => statement.raw()) : arrays(bare)),
    } as D1PreparedStatement;
    bareOf.set(wrapped, { statement, query, values });
    return wrapped;
  };

  const batch = async (statements: D1PreparedStatement[]) => {
    const all = statements.map((statement) => bareOf.get(statement) ?? { statement, query: "", values: [] });
    const bare = all.map(({ statement }) => statement);
    if (!arrived && all.every(reads)) return send(bare);
    await arrive();
    return client.batch(bare);
  };

  const along = async (statement: D1PreparedStatement): Promise<Row | undefined> => {
    const bare = bareOf.get(statement)?.statement ?? statement;
    let found: Row | undefined;
    if (arrived) {
      await arrived;
      const [answer] = await client.batch<Row>([bare]);
      return answer?.results[0];
    }
    riders.push({
      statement: bare,
      accept(row) {
        found = row;
      },
    });
    // Whoever reads at the same time goes first, and takes it
    await new Promise((turn) => setTimeout(turn));
    await arrive();
    return found;
  };

  const prepare = (query: string) => wrap({ statement: client.prepare(query), query, values: [] });
  return { client: { prepare, batch } as unknown as D1Database, arrive, along };
}
