export const ownLists = ["all", "waiting", "to_correct", "approved", "paid"] as const;

/** How a contractor's invoices are listed. `to_correct` is rejected and not sent again yet. */
export type OwnList = (typeof ownLists)[number];

export const ownListLabels: Record<OwnList, string> = {
  all: "All",
  waiting: "Waiting",
  to_correct: "To correct",
  approved: "Approved",
  paid: "Paid",
};

export const readOwnList = (text: string): OwnList => ownLists.find((list) => list === text) ?? "all";
