import { z } from "zod";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import { managerOf } from "#db/queries/people-to-tell.ts";
import { bidQuestion } from "#db/schema/index.ts";
import { askedByDocument } from "#domain/access/may.ts";
import { mayStepBack } from "#domain/bid/sealing.ts";
import { allow } from "../allow.ts";
import { bidRow } from "../bid/log-row.ts";
import { answeringBidder } from "../bid/own-bidder.ts";
import { defineCommand } from "../command.ts";
import { id, words } from "../input.ts";
import { bidAnsweredMail } from "../mail/bid-answered-mail.ts";

/** A bidder asks staff, and nobody else hears who (rule B2). Throws `too_late`, `opened`, `copy_only`. */
export const askQuestion = defineCommand({
  name: "bid-question/ask",
  summary: "Ask a question about a bid request that you were sent.",
  who: askedByDocument,
  input: z.object({ documentId: id, question: words("your question", 2_000) }),
  async run({ db, viewer, orgId, now, newId, appUrl }, { documentId, question }) {
    const facts = await reachBidding(db, viewer, documentId);
    const { row, around } = facts;
    const { contractorId, company } = answeringBidder(viewer, facts);
    allow(mayStepBack(facts.bidding, now));
    const staff = managerOf(around);
    const questionId = newId();
    return {
      writes: [
        db.insert(bidQuestion).values({
          ...{ orgId, id: questionId, documentId, contractorId, question },
          ...{ askedAt: now, askedBy: viewer.name },
        }),
      ],
      log: [bidRow(row, "bid_question.asked", contractorId, { company, question })],
      mail: staff.map(({ email }) =>
        bidAnsweredMail({
          to: email,
          organisation: around.organisation,
          what: "asks a question",
          by: viewer.name,
          company,
          number: row.number,
          title: row.title,
          reason: question,
          url: `${appUrl}/documents/${row.id}/bids`,
        }),
      ),
      result: { documentId, questionId },
    };
  },
});
