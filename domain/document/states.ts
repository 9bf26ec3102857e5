/** Where a document stands. `expired` is not one: it follows from the day and is asked at every write (rule D3). */
export const documentStates = ["draft", "sent", "accepted", "declined", "void"] as const;
export type DocumentState = (typeof documentStates)[number];

export const documentStateLabels: Record<DocumentState, string> = {
  draft: "Draft",
  sent: "Sent",
  accepted: "Accepted",
  declined: "Declined",
  void: "Withdrawn",
};

/** `waiting` for their turn, `ended` by a newer version or a withdrawal. */
export type RecipientState = "waiting" | "invited" | "accepted" | "declined" | "delegated" | "ended";
