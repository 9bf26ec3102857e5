import type { BatchItem } from "drizzle-orm/batch";
import type { BiddingFacts } from "#db/queries/bids/bidding.ts";
import type { CommandContext } from "../command.ts";
import { bidNotChosenMail } from "../mail/bid-not-chosen-mail.ts";
import type { OutgoingMail } from "../mail/outgoing.ts";
import { linkToRequest } from "./link-to-request.ts";
import { bidRow } from "./log-row.ts";

/** Everybody else who bid hears of the award alone: not who won, nor at what price, nor who else lost (rule B2). */
export function tellOthers(context: CommandContext, { row, bidders, around }: BiddingFacts, winner: string) {
  const others = bidders.filter(({ bid, contractorId }) => bid && contractorId !== winner);
  const links: BatchItem<"sqlite">[] = [];
  const mail = others.flatMap(({ people }) =>
    people.map(({ contactId, name, email }): OutgoingMail => {
      const { write, url } = linkToRequest(context, row.id, contactId);
      links.push(write);
      return {
        contactId,
        about: { jobId: row.jobId, subjectKind: "document", subjectId: row.id, recipient: name },
        ...bidNotChosenMail({
          to: email,
          organisation: around.organisation,
          name,
          number: row.number,
          title: row.title,
          from: around.managerName,
          url,
        }),
      };
    }),
  );
  return {
    links,
    log: others.map(({ contractorId, company }) => bidRow(row, "bid.not_chosen", contractorId, { company })),
    mail,
  };
}
