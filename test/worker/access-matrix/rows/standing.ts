import type { Row } from "../row.ts";
import { MANAGERS } from "../seats.ts";
import { STANDING_TERMS } from "../standing.ts";

/** Managers keep standing orders; what the contractor says to them it says to their documents. */
export const standingRows: Row[] = [
  {
    command: "standing-order/create",
    allowed: MANAGERS,
    told: ["stranger"],
    input: (t) => ({
      ...STANDING_TERMS,
      title: "Standing",
      contractorId: t.contractorId,
      jobId: t.jobId,
      siteIds: [t.siteId],
      assetIds: [t.assetId],
      rateCardId: t.rateCardId,
    }),
  },
  {
    command: "standing-order/change",
    allowed: MANAGERS,
    input: (t) => ({
      ...STANDING_TERMS,
      standingOrderId: t.standingOrderId,
      siteIds: [t.siteId],
      assetIds: [t.assetId],
    }),
  },
  {
    command: "standing-order/close",
    allowed: MANAGERS,
    input: (t) => ({ standingOrderId: t.standingOrderId, reason: "Because" }),
  },
  {
    command: "standing-order/give-back",
    allowed: MANAGERS,
    input: (t) => ({ workOrderId: t.standingClosedId }),
  },
  {
    command: "standing-order/tell-notices",
    allowed: [],
    input: (t) => ({ standingOrderId: t.standingOrderId }),
  },
  {
    command: "standing-order/write-terms",
    allowed: MANAGERS,
    input: (t) => ({
      ...STANDING_TERMS,
      documentId: t.standingDraftId,
      siteIds: [t.siteId],
      assetIds: [t.assetId],
    }),
  },
  {
    command: "standing-order/renew",
    allowed: MANAGERS,
    input: (t) => ({ standingOrderId: t.standingOrderId }),
  },
  {
    command: "work-order/create",
    allowed: MANAGERS,
    told: ["stranger"],
    input: (t) => ({
      assetId: t.assetId,
      contractorId: t.contractorId,
      standingOrderId: t.standingOrderId,
      description: "Called off",
    }),
  },
];
