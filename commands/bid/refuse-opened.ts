import type { Db } from "#db/client.ts";
import { readRequest } from "#db/queries/bids/request.ts";
import type { DocumentRow } from "#db/queries/document-facts.ts";
import { conflict } from "#domain/refusal.ts";

/** Opened bids were read: the request that they answer cannot change any more (rule B3). Throws `opened`. */
export async function refuseOpened(db: Db, row: DocumentRow): Promise<void> {
  const request = await readRequest(db, row);
  if (request?.openedAt)
    throw conflict("opened", `The bids for ${row.number} were opened, so it can no longer be changed.`);
}
