import { eq } from "drizzle-orm";
import { openBids } from "#commands/bid/open-bids.ts";
import { submitBid } from "#commands/bid/submit-bid.ts";
import { askQuestion } from "#commands/bid-question/ask-question.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { contact, document } from "#db/schema/index.ts";
import type { World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";

interface Packed {
  jobId: string;
  itemId: string;
  /** Somebody at the contractor. */
  contactId: string;
}

const MONTH = 30 * 86_400_000;
/** The second line of every request, which no bid here holds. */
export const EXTRA = "extra";

/** Requests that one contractor was asked for: without a bid, with one, with one of before a change, and opened. */
export async function furnishBids({ db, run, clock }: World, { manager, lead }: Cast, packed: Packed) {
  const { jobId, itemId, contactId } = packed;
  const [to] = await db.select().from(contact).where(eq(contact.id, contactId));
  const preparedFor = [{ contactId, name: to?.name ?? "", email: to?.email ?? "", role: "signer" }];
  const ask = async () => {
    const { documentId } = await run(manager, createDocument, {
      jobId,
      kind: "bid_request",
      itemIds: [itemId],
    });
    const [row] = await db.select().from(document).where(eq(document.id, documentId));
    const [line] = row?.draft?.lines ?? [];
    const extra = { ...line, id: EXTRA, itemId: null, description: "Scaffold" };
    await run(manager, saveDraft, {
      documentId,
      draft: { ...row?.draft, lines: [line, extra], preparedFor },
    });
    await run(manager, sendDocument, { documentId, closesAt: clock.now + MONTH });
    return documentId;
  };
  const lines = [
    { lineId: itemId, unitPriceMinor: 4_200 },
    { lineId: EXTRA, standing: "excluded" },
  ];
  const askedWithBid = async () => {
    const documentId = await ask();
    const { bidId } = await run(lead, submitBid, { documentId, n: 1, lines });
    return { documentId, bidId };
  };

  const quietRequestId = await ask();
  const { questionId } = await run(lead, askQuestion, {
    documentId: quietRequestId,
    question: "Which tiles?",
  });
  const { documentId: answeredRequestId } = await askedWithBid();
  const { documentId: changedRequestId } = await askedWithBid();
  await run(manager, reviseDocument, { documentId: changedRequestId });
  await run(manager, sendDocument, { documentId: changedRequestId, note: "More" });
  const { documentId: openedRequestId, bidId } = await askedWithBid();
  await run(manager, openBids, { documentId: openedRequestId });
  return { quietRequestId, questionId, answeredRequestId, changedRequestId, openedRequestId, bidId };
}
