import type { BiddingFacts } from "#db/queries/bids/bidding.ts";
import type { CommandContext } from "../command.ts";
import { bidNotChosenMail } from "../mail/bid-not-chosen-mail.ts";
import { bidRow } from "./log-row.ts";

/** Everybody else who bid hears of the award alone: not who won, nor at what price, nor who else lost (rule B2). */
export function tellOthers(
  { appUrl }: Pick<CommandContext, "appUrl">,
  { row, bidders, around }: BiddingFacts,
  winner: string,
) {
  const others = bidders.filter(({ bid, contractorId }) => bid && contractorId !== winner);
  return {
    log: others.map(({ contractorId, company }) => bidRow(row, "bid.not_chosen", contractorId, { company })),
    mail: others.flatMap(({ people }) =>
      people.map(({ contactId, name, email }) => ({
        contactId,
        about: { jobId: row.jobId, subjectKind: "document", subjectId: row.id, recipient: name },
        ...bidNotChosenMail({
          to: email,
          organisation: around.organisation,
          name,
          number: row.number,
          title: row.title,
          from: around.managerName,
          url: `${appUrl}/work/bids/${row.id}`,
        }),
      })),
    ),
  };
}
