/** The five types of document; see Words in the domain rules. */
export const documentTypes = [
  "bid_request",
  "customer_order",
  "customer_invoice",
  "vendor_order",
  "bill",
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** What a document is called. Each belongs to one type, which decides how it behaves. */
export const documentKinds = [
  "estimate",
  "proposal",
  "change_order",
  "customer_invoice",
  "bid_request",
  "work_order",
  "purchase_order",
  "standing_order",
  "standing_change",
  "bill",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface KindFacts {
  type: DocumentType;
  /** As staff say it. */
  label: string;
  /** As its recipient reads it: no words of the trade. */
  theirs: string;
  /** Which side it goes to. */
  party: "customer" | "contractor";
  /** Which figure of a budget item its lines are priced by. */
  priced: "price" | "cost";
  /** How its numbers begin, until the organisation says otherwise. */
  prefix: string;
}

export const kindFacts: Record<DocumentKind, KindFacts> = {
  estimate: {
    type: "customer_order",
    label: "Estimate",
    theirs: "Your quote",
    party: "customer",
    priced: "price",
    prefix: "EST",
  },
  proposal: {
    type: "customer_order",
    label: "Proposal",
    theirs: "Your proposal",
    party: "customer",
    priced: "price",
    prefix: "PRO",
  },
  change_order: {
    type: "customer_order",
    label: "Change order",
    theirs: "A change to your order",
    party: "customer",
    priced: "price",
    prefix: "CO",
  },
  customer_invoice: {
    type: "customer_invoice",
    label: "Invoice",
    theirs: "Your invoice",
    party: "customer",
    priced: "price",
    prefix: "INV",
  },
  bid_request: {
    type: "bid_request",
    label: "Bid request",
    theirs: "Request for a price",
    party: "contractor",
    priced: "cost",
    prefix: "BID",
  },
  work_order: {
    type: "vendor_order",
    label: "Work order",
    theirs: "Work order",
    party: "contractor",
    priced: "cost",
    prefix: "WO",
  },
  purchase_order: {
    type: "vendor_order",
    label: "Purchase order",
    theirs: "Purchase order",
    party: "contractor",
    priced: "cost",
    prefix: "PO",
  },
  standing_order: {
    type: "vendor_order",
    label: "Standing order",
    theirs: "Standing order",
    party: "contractor",
    priced: "cost",
    prefix: "SO",
  },
  standing_change: {
    type: "vendor_order",
    label: "Change to standing order",
    theirs: "A change to your standing order",
    party: "contractor",
    priced: "cost",
    prefix: "SOC",
  },
  bill: {
    type: "bill",
    label: "Bill",
    theirs: "Invoice to confirm",
    party: "contractor",
    priced: "cost",
    prefix: "BILL",
  },
};

/** Those that agree on terms of calling off, and need no lines. */
export const isStanding = (kind: DocumentKind): boolean =>
  kind === "standing_order" || kind === "standing_change";

export const typeOf = (kind: DocumentKind): DocumentType => kindFacts[kind].type;
