/** What staff chose when they planned the sending of a draft. What is left out is as the draft has it then. */
export interface SendingPlan {
  to?: { contactId: string; role: "signer" | "copy" | "none"; turn: number }[] | undefined;
  inOrder?: boolean | undefined;
  signed?: boolean | undefined;
  initialled?: boolean | undefined;
  dated?: boolean | undefined;
  message?: string | undefined;
  /** What has changed since the version before. */
  note?: string | undefined;
  /** Ids of files. */
  attachments?: string[] | undefined;
  /** UTC ms: until when bids are taken. */
  closesAt?: number | undefined;
  lateAllowed?: boolean | undefined;
}
