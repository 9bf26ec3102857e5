import { and, asc, eq, isNotNull, or } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { bidderOf } from "#domain/bid/bidder.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { bidQuestion } from "../../schema/index.ts";

const MOST = 200;

/** Questions of one request: staff all, a bidder their own and what was answered to everybody. For a page's batch. */
export function questionsOf(db: Db, viewer: Viewer, documentId: string) {
  const company = bidderOf(viewer);
  return db
    .select()
    .from(bidQuestion)
    .where(
      and(
        eq(bidQuestion.orgId, viewer.orgId),
        eq(bidQuestion.documentId, documentId),
        company === null
          ? undefined
          : or(eq(bidQuestion.contractorId, company), isNotNull(bidQuestion.toldAll)),
      ),
    )
    .orderBy(asc(bidQuestion.id))
    .limit(MOST);
}

export type QuestionRow = Awaited<ReturnType<typeof questionsOf>>[number];

/** What one bidder reads of a question; of somebody else's, what staff made of it (rule B2). */
export function questionFor(contractorId: string, row: QuestionRow) {
  const isOwn = row.contractorId === contractorId;
  return {
    id: row.id,
    question: isOwn ? row.question : (row.toldAll ?? ""),
    isOwn,
    askedAt: isOwn ? row.askedAt : null,
    answer: row.answer,
    answeredAt: row.answeredAt,
    answeredBy: row.answeredBy,
  };
}

/** Throws `not_found`. */
export async function reachQuestion(db: Db, orgId: string, questionId: string) {
  const [row] = await db
    .select()
    .from(bidQuestion)
    .where(and(eq(bidQuestion.orgId, orgId), eq(bidQuestion.id, questionId)));
  if (!row) throw notFound("question");
  return row;
}
