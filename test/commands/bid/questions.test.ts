import { expect, test } from "vitest";
import { answerQuestion } from "#commands/bid-question/answer-question.ts";
import { askQuestion } from "#commands/bid-question/ask-question.ts";
import { questionFor, questionsOf } from "#db/queries/bids/questions.ts";
import { activity, outbox } from "#db/schema/index.ts";
import { CLOSES, sentBidRequest } from "#test/setup/bids.ts";
import { VIEWERS, type World } from "#test/setup/world.ts";

const question = "We at Brightside ask: which tiles?";
const read = async ({ db }: World, who: "lead" | "otherLead", documentId: string) =>
  (await questionsOf(db, VIEWERS[who], documentId)).map((row) => questionFor(VIEWERS[who].contractorId, row));

test("a question is private, and answered to everybody in words that do not say who asked", async () => {
  const { world, documentId } = await sentBidRequest();
  const { questionId } = await world.run("lead", askQuestion, { documentId, question });
  expect(await read(world, "otherLead", documentId)).toEqual([]);
  await expect(
    world.run("manager", answerQuestion, { questionId, answer: "Matt white", toAll: true }),
  ).rejects.toMatchObject({ field: "toldAll" });
  const answer = { questionId, answer: "Matt white", toAll: true, toldAll: "Which tiles?" };
  await world.run("manager", answerQuestion, answer);
  expect(await read(world, "lead", documentId)).toMatchObject([{ question, isOwn: true }]);
  const others = await read(world, "otherLead", documentId);
  expect(others).toMatchObject([
    { question: "Which tiles?", answer: "Matt white", isOwn: false, askedAt: null },
  ]);
  expect(JSON.stringify(others)).not.toMatch(/Brightside|Lou|con1/);
  const mails = (await world.db.select().from(outbox)).filter(({ message }) =>
    message.subject.startsWith("An answer"),
  );
  expect(mails.map(({ message }) => message.to).sort()).toEqual([
    "lead1@example.test",
    "lead2@example.test",
    "lead3@example.test",
  ]);
  for (const { message } of mails.filter(({ message }) => message.to !== "lead1@example.test"))
    expect(JSON.stringify(message)).not.toMatch(/Brightside|Lou/);
  await expect(world.run("manager", answerQuestion, answer)).rejects.toMatchObject({ code: "answered" });
});

test("an answer to who asked alone reaches nobody else", async () => {
  const { world, documentId } = await sentBidRequest();
  const { questionId } = await world.run("lead", askQuestion, { documentId, question });
  await world.run("manager", answerQuestion, { questionId, answer: "Matt white" });
  expect(await read(world, "otherLead", documentId)).toEqual([]);
  const rows = (await world.db.select().from(activity)).filter(({ verb }) => verb.startsWith("bid_question"));
  expect(rows.map(({ audience }) => audience)).toEqual(["|contractor:con1|", "|contractor:con1|"]);
});

test("nobody asks after the deadline, and a stranger answers nothing", async () => {
  const { world, documentId } = await sentBidRequest();
  const { questionId } = await world.run("lead", askQuestion, { documentId, question });
  await expect(world.run("stranger", answerQuestion, { questionId, answer: "Yes" })).rejects.toMatchObject({
    kind: "not_found",
  });
  world.clock.now = CLOSES;
  await expect(world.run("lead", askQuestion, { documentId, question })).rejects.toMatchObject({
    code: "too_late",
  });
});
