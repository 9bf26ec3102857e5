import type { Bidder } from "#db/queries/bids/bidding.ts";
import { documentRecipient } from "#db/schema/index.ts";
import type { CommandContext } from "../command.ts";
import { ofRecipient } from "../document/row.ts";

/** What a company has answered stands at everybody of it who was asked, so that nobody is reminded of what is done. */
export const markAnswer = (
  { db, now }: Pick<CommandContext, "db" | "now">,
  { people }: Pick<Bidder, "people">,
  state: "invited" | "accepted" | "declined",
  reason: string | null = null,
) =>
  people.map((one) =>
    db
      .update(documentRecipient)
      .set({ state, reason, actedAt: state === "invited" ? null : now, version: one.version + 1 })
      .where(ofRecipient(one)),
  );
