import app from "./index.js";

export * from "./index.js";

/**
 * Stands in front of a build, and says in a header for how long each request had a trip to D1 under way, in how many
 * trips, and how many rows its batches read. What requests leave for later, such as mail and seals, is left.
 */
export default {
  ...app,
  async fetch(request, env, context) {
    const spent = { ms: 0, trips: 0, rows: 0, underWay: 0, since: 0 };
    const answer = await app.fetch(
      request,
      { ...env, DB: timed(env.DB, spent, request.headers.has("X-Count-Rows")) },
      context,
    );
    if (answer.status === 101) return answer;
    const headers = new Headers(answer.headers);
    headers.set("X-D1", `${spent.ms} ${spent.trips} ${spent.rows}`);
    return new Response(answer.body, { status: answer.status, headers });
  },
  async queue() {},
};

function timed(client, spent, countsRows) {
  const bareOf = new WeakMap();
  const clocked = async (work) => {
    if (spent.underWay++ === 0) spent.since = performance.now();
    try {
      const answer = await work();
      for (const { meta } of Array.isArray(answer) ? answer : [answer ?? {}])
        spent.rows += meta?.rows_read ?? 0;
      return answer;
    } finally {
      spent.trips += 1;
      if (--spent.underWay === 0) spent.ms += performance.now() - spent.since;
    }
  };
  // A statement of its own tells no figures in these forms: it is asked once more for them.
  const also = async (statement, answer) => {
    if (countsRows) spent.rows += (await statement.all()).meta.rows_read;
    return answer;
  };
  const wrap = (statement) => {
    const wrapped = {
      bind: (...values) => wrap(statement.bind(...values)),
      all: () => clocked(() => statement.all()),
      run: () => clocked(() => statement.run()),
      raw: async () => also(statement, await clocked(() => statement.raw())),
      first: async (...column) => also(statement, await clocked(() => statement.first(...column))),
    };
    bareOf.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (query) => wrap(client.prepare(query)),
    batch: (statements) => clocked(() => client.batch(statements.map((one) => bareOf.get(one)))),
  };
}
