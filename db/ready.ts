import type { BatchItem } from "drizzle-orm/batch";

/** A statement that is bound already, to stand among drizzle's own in a batch. Its rows come as D1 gives them. */
export const ready = <Row>(statement: D1PreparedStatement) =>
  ({
    _prepare: () => ({
      // With a value to bind, drizzle takes the statement given here; without, it would prepare the text again.
      getQuery: () => ({ sql: "", params: [null] }),
      stmt: { bind: () => statement },
      mapResult: ({ results }: D1Result<Row>) => results,
    }),
  }) as unknown as BatchItem<"sqlite"> & { _: { result: Row[] } };
