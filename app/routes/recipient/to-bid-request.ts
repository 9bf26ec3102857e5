import { redirect } from "react-router";
import type { AppContext } from "#app/context.ts";
import { isAsked } from "#db/queries/bids/is-asked.ts";
import type { Reader } from "#db/queries/portal-documents.ts";
import { Refusal } from "#domain/refusal.ts";
import { placeOf } from "../contractor/bids/place.ts";

/** A bid request has a page of its own (rule B2): who looks for it among other documents is led there. */
export const toBidRequest =
  ({ db, viewer }: Pick<AppContext, "db"> & { viewer: Reader }, documentId: string) =>
  async (error: unknown): Promise<never> => {
    const isMissing = error instanceof Refusal && error.kind === "not_found";
    if (isMissing && (await isAsked(db, viewer, documentId)))
      throw redirect(`${placeOf(viewer).base}/${documentId}`);
    throw error;
  };
