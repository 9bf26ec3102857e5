import { openJob } from "./budgets.ts";
import { runAs } from "./program.ts";

const item = (id: string, description: string, quantityMilli: number) => ({
  do: "add-item",
  id,
  fields: { description, quantityMilli, unit: "each", unitCostMinor: 5_000, taxBp: 1_000 },
});

/** Whom bid requests go to, as the demo seed has them: two leads the journeys are signed in as, and a third. */
const BIDDERS = ["brightline", "clearwater", "northair"];

/** A bid request for three lines, not yet sent. */
export async function writtenBidRequest() {
  const { jobId, title } = await openJob("Renew the plant room");
  const changes = [
    item("board", "New switchboard", 1_000),
    item("tray", "Cable tray", 42_500),
    item("test", "Test report", 1_000),
  ];
  await runAs("manager", "budget/edit", { jobId, changes });
  const { documentId = "", number = "" } = await runAs("manager", "document/create", {
    jobId,
    kind: "bid_request",
    itemIds: changes.map(({ id }) => id),
  });
  return { jobId, documentId, number, title };
}

/** The same, sent with a week to answer. */
export async function sentBidRequest(bidders = BIDDERS) {
  const made = await writtenBidRequest();
  await runAs("manager", "document/send", {
    documentId: made.documentId,
    closesAt: Date.now() + 7 * 86_400_000,
    to: bidders.map((contractor) => ({ contactId: `contact-${contractor}`, role: "signer" })),
  });
  return made;
}

/** What one of them bids; null leaves the line out. */
export const bidOf = (documentId: string, [board, tray, test]: (number | null)[]) => ({
  documentId,
  n: 1,
  lines: Object.entries({ board, tray, test }).map(([lineId, unitPriceMinor]) =>
    unitPriceMinor == null ? { lineId, standing: "excluded" } : { lineId, unitPriceMinor },
  ),
});

/** A request with an open question and two opened bids, of which the first leaves a line out. */
export async function openedBidRequest() {
  const { documentId } = await sentBidRequest(["brightline", "clearwater"]);
  const { questionId } = await runAs("lead", "bid-question/ask", { documentId, question: "Which board?" });
  const { bidId } = await runAs("lead", "bid/submit", bidOf(documentId, [1_000, 90, null]));
  await runAs("otherLead", "bid/submit", bidOf(documentId, [2_000, 80, 5_000]));
  await runAs("manager", "bid/open", { documentId });
  return { documentId, bidId, questionId };
}
