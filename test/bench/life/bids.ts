import { crewViewer, staffViewer } from "../../../scripts/seed/actor.ts";
import type { Life } from "./life.ts";

const manager = staffViewer("grace");
const companies = ["brightline", "clearwater", "northair"];
const winner = crewViewer("brightline");
const loser = crewViewer("clearwater");
const busy = crewViewer("northair");
const MONTH = 30 * 86_400_000;

const itemIds = ["tiles", "basin", "mirror"];
const asked = itemIds.map((id) => ({
  do: "add-item",
  id,
  fields: { description: id, unitCostMinor: 80_000 },
}));
const lines = [
  { lineId: "tiles", unitPriceMinor: 70_000 },
  { lineId: "basin", unitPriceMinor: 80_000 },
  { lineId: "mirror", standing: "excluded" },
];

/** A request for bids to three companies: asked about, bid for, changed, opened, levelled and awarded. */
export async function lifeOfBids(life: Life): Promise<void> {
  const { did } = life;
  const { jobId } = await did(manager, "job/create", { title: "Washroom", siteId: "site0" });
  await did(manager, "budget/edit", { jobId, changes: asked });
  const { documentId } = await did(manager, "document/create", { jobId, kind: "bid_request", itemIds });
  const about = { documentId };
  await did(manager, "document/send", {
    ...about,
    to: companies.map((id) => ({ contactId: `contact-${id}`, role: "signer" })),
    closesAt: Date.now() + MONTH,
  });
  await did(winner, "bid/note-read", about);
  await questions(life, about);

  const submit = (who: typeof winner, more: object = {}) =>
    did(who, "bid/submit", { ...about, n: 1, lines, ...more });
  await submit(loser);
  await submit(winner);
  await submit(winner, { note: "With our own tiler." });
  await did(winner, "bid/withdraw", about);
  const { bidId } = await submit(winner, {
    alternates: [{ description: "Night work", amountMinor: 5_000 }],
    exclusions: "Asbestos",
  });

  await did(manager, "document/revise", about);
  await did(manager, "document/send", { ...about, note: "The mirror may be left out." });
  await did(winner, "bid/confirm", { ...about, n: 2 });
  await did(loser, "bid/confirm", { ...about, n: 2 });
  await did(busy, "bid/decline", { ...about, reason: "Booked out." });
  await did(manager, "bid/open", about);
  const plugs = [{ lineId: "mirror", amountMinor: 90_000 }];
  await did(manager, "bid/plug", { ...about, bidId, plugs });
  await did(manager, "bid/award", { ...about, bidId, assetId: "asset0-0" });
}

async function questions({ did }: Life, about: { documentId: string | undefined }): Promise<void> {
  const ask = (question: string) => did(winner, "bid-question/ask", { ...about, question });
  const alone = await ask("May we see the site on Monday?");
  await did(manager, "bid-question/answer", { questionId: alone.questionId, answer: "Yes, from nine." });
  const forAll = await ask("Which tiles did you show us?");
  await did(manager, "bid-question/answer", {
    questionId: forAll.questionId,
    answer: "Matt white.",
    toAll: true,
    toldAll: "Which tiles?",
  });
}
