import { type Carrying, carrying, type Rider } from "./riders.ts";

/** Throws on acceptance where the row does not support the cookie. */
export type Proof = Rider;

export interface Proven extends Pick<Carrying, "client" | "along"> {
  /** Proves where nothing was read yet; where something was, it costs nothing. */
  prove(): Promise<void>;
}

/**
 * A D1 client that proves the session in the same round trip as the first read.
 *
 * A signed cookie says who somebody is; only the database knows whether that still holds. What was read is given out
 * only once the proof stands, and nothing is written before it. Code that uses the client cannot forget to ask.
 */
export function provenClient(client: D1Database, proof: Proof): Proven {
  const { client: proven, arrive, along } = carrying(client, [proof]);
  return { client: proven, prove: arrive, along };
}
