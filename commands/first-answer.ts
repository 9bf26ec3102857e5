import type { Rider } from "#db/riders.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { conflict } from "#domain/refusal.ts";

export interface Sent {
  key: string;
  command: string;
  inputHash: string;
}

export interface FirstAnswer<Result> extends Rider {
  /** What a request with this key was answered before, or null. Throws `key_reused` where it asked for something else. */
  given(): { result: Result } | null;
}

const QUERY =
  "select command, input_hash, result from idempotency where org_id = ? and viewer_id = ? and key = ?";

/** Looks for the answer to an earlier request with the same key; where there is one, the command stops at its first read. */
export function firstAnswer<Result>(
  client: D1Database,
  { orgId, id }: Viewer,
  { key, command, inputHash }: Sent,
): FirstAnswer<Result> {
  let seen: Record<string, unknown> | undefined;
  return {
    statement: client.prepare(QUERY).bind(orgId, id, key),
    accept(row) {
      seen = row;
      if (row) throw new Error("This request was answered before.");
    },
    given() {
      if (!seen) return null;
      if (seen.command !== command || seen.input_hash !== inputHash)
        throw conflict(
          "key_reused",
          "This form was already sent with other contents. Reload the page and send it again.",
        );
      return { result: JSON.parse(String(seen.result)) as Result };
    },
  };
}
