/** A row of the log as it is told: sentences are made on the server, so that their words need not travel as code. */
export interface Told {
  seq: number;
  at: number;
  who: string;
  said: string;
  quote: string | null;
}
