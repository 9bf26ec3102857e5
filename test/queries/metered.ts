/** A D1 client that counts what it is asked: round trips, and rows the database looked at. */
export function metered(client: D1Database) {
  const meter = { trips: 0, rowsRead: 0 };
  const note = <T extends D1Result>(results: T[]): T[] => {
    meter.trips += 1;
    for (const { meta } of results) meter.rowsRead += meta.rows_read;
    return results;
  };
  const batch = async <T>(statements: D1PreparedStatement[]) => note(await client.batch<T>(statements));
  return {
    meter,
    client: { prepare: (query: string) => client.prepare(query), batch } as unknown as D1Database,
  };
}
