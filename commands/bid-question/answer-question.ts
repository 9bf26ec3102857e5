import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import { reachQuestion } from "#db/queries/bids/questions.ts";
import { bidQuestion } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { linkToRequest } from "../bid/link-to-request.ts";
import { bidRow } from "../bid/log-row.ts";
import { defineCommand } from "../command.ts";
import { id, optionalWords, ticked, words } from "../input.ts";
import { bidAnswerMail } from "../mail/bid-answer-mail.ts";

/**
 * Answers whoever asked, or everybody, who then reads the question in staff's words and not who asked it (rules B2,
 * B3). Throws `answered`.
 */
export const answerQuestion = defineCommand({
  name: "bid-question/answer",
  summary: "Answer a bidder's question, to them alone or to every bidder without saying who asked.",
  who: manager,
  input: z.object({
    questionId: id,
    answer: words("your answer", 4_000),
    toAll: ticked,
    /** How the question reads for everybody else. */
    toldAll: optionalWords(2_000),
  }),
  async run(context, { questionId, answer, toAll, toldAll }) {
    const { db, viewer, orgId, now } = context;
    const asked = await reachQuestion(db, orgId, questionId);
    const { row, around, bidders } = await reachBidding(db, viewer, asked.documentId);
    if (asked.answer !== null) throw conflict("answered", "This question was answered already.");
    if (toAll && !toldAll) throw invalid("Say how the question reads for everybody.", "toldAll");
    const shared = (toAll && toldAll) || null;
    const told = bidders.filter(({ contractorId }) => shared || contractorId === asked.contractorId);
    const questionFor = (contractorId: string) =>
      contractorId === asked.contractorId ? asked.question : (shared ?? "");
    const letters = told.flatMap(({ contractorId, people }) =>
      people.map(({ contactId, name, email }) => {
        const { write, url } = linkToRequest(context, row.id, contactId);
        const mail = bidAnswerMail({
          to: email,
          organisation: around.organisation,
          name,
          number: row.number,
          title: row.title,
          question: questionFor(contractorId),
          answer,
          by: viewer.name,
          url,
        });
        return { write, mail: { contactId, ...mail } };
      }),
    );
    return {
      writes: [
        db
          .update(bidQuestion)
          .set({
            answer,
            toldAll: shared,
            answeredAt: now,
            answeredBy: viewer.name,
            version: asked.version + 1,
          })
          .where(and(eq(bidQuestion.orgId, orgId), eq(bidQuestion.id, questionId))),
        ...letters.map(({ write }) => write),
      ],
      log:
        told.length > 0
          ? told.map(({ contractorId, company }) =>
              bidRow(row, "bid_question.answered", contractorId, { company, answer }),
            )
          : [bidRow(row, "bid_question.answered", null, { answer })],
      mail: letters.map(({ mail }) => mail),
      result: { questionId, documentId: row.id, toAll },
    };
  },
});
