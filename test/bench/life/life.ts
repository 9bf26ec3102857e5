import type { Press } from "#commands/press.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Records } from "../../../scripts/records.ts";
import { actors, type Did } from "../../../scripts/seed/actor.ts";
import { countingD1 } from "../meters/counting-d1.ts";

/** What one command cost D1. */
export interface Cost {
  name: string;
  /** Round trips, the last of which writes. */
  trips: number;
  statements: number;
  rowsWritten: number;
}

/** What is on a paper costs D1 nothing. */
const blank: Press = {
  print: async () => ({ bytes: new TextEncoder().encode("%PDF-1.7"), pages: 1 }),
  seal: async ({ pdf }) => pdf,
};

/** A blank paper is sealed with nothing. */
const noKey = { key: "", certificate: "" };

/** Runs commands one after another, ten minutes apart unless told, and notes what each wrote. */
export function lifeOn(records: Records) {
  const { client, trips } = countingD1(records.database);
  const act = actors({ ...records, database: client, seal: noKey }, "http://localhost", blank);
  const costs: Cost[] = [];
  let now = Date.now();
  return {
    costs,
    database: records.database,
    files: records.files,
    async did(who: Viewer, name: string, input: object, afterMs = 600_000): Promise<Did> {
      now += afterMs;
      trips.length = 0;
      const result = await act(who, now, name, input).catch((cause) => {
        throw new Error(`${name} was refused`, { cause });
      });
      const writing = trips.at(-1);
      costs.push({
        name,
        trips: trips.length,
        statements: writing?.statements.length ?? 0,
        rowsWritten: trips.reduce((sum, trip) => sum + trip.rowsWritten, 0),
      });
      return result ?? {};
    },
    /** The secret in the newest mail's link. */
    async mailed(path: string): Promise<string> {
      const mail = await records.database
        .prepare("select message from outbox order by created_at desc, id desc limit 1")
        .first<{ message: string }>();
      return new RegExp(`/${path}/([\\w-]+)`).exec(mail?.message ?? "")?.[1] ?? "";
    },
  };
}

export type Life = ReturnType<typeof lifeOn>;
