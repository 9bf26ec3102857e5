import type { Bp, Milli, Minor } from "../money/money.ts";
import type { StandingDraft } from "../standing-order/terms.ts";
import type { SentFile } from "./attached.ts";
import type { RichText } from "./rich-text.ts";

/** Whether a line is the recipient's to choose. Alternatives of one `set` exclude each other. */
export type Option = { kind: "optional" } | { kind: "alternative"; set: string };

export interface DraftLine {
  id: string;
  /** The budget item it was packaged from (rule M7); none for a line written by hand. */
  itemId: string | null;
  groupId: string | null;
  description: string;
  notes: string;
  quantityMilli: Milli;
  unit: string;
  unitPriceMinor: Minor;
  discountMinor: Minor;
  taxBp: Bp;
  option: Option | null;
  /** For a line with an option: whether it is chosen to begin with. Others always count. */
  chosen: boolean;
}

export interface DraftGroup {
  id: string;
  name: string;
}

/** Rule D2: what is off is in no response to the recipient. */
export interface Shows {
  lines: boolean;
  quantities: boolean;
  /** Prices of lines. */
  prices: boolean;
  /** Sums of groups. */
  groups: boolean;
  /** Net, tax and gross of the document. */
  totals: boolean;
}

export type Share = { kind: "percent"; bp: Bp } | { kind: "amount"; minor: Minor };

/** A part of the price that an invoice is made for when it is reached. */
export interface Milestone {
  id: string;
  name: string;
  share: Share;
  /** `YYYY-MM-DD` where a day reaches it; blank where staff say so. */
  on: string | null;
}

export interface Preparation {
  contactId: string;
  name: string;
  email: string;
  /** Only signers are asked to accept; the others read along. */
  role: "signer" | "copy";
}

/** What staff write together before it is sent. Everything in it is staff's alone until then. */
export interface Draft {
  title: string;
  cover: RichText;
  scope: RichText;
  terms: RichText;
  footer: string;
  groups: DraftGroup[];
  /** In their order; lines of a group stand together when shown. */
  lines: DraftLine[];
  show: Shows;
  /** `YYYY-MM-DD`: until when it can be accepted, or by when it is to be paid. */
  until: string | null;
  /** Due when accepted, of the gross. */
  deposit: Share | null;
  schedule: Milestone[];
  /** Files of the job that go along. */
  attachments: string[];
  /** Those files as they were sent, once it is; what was sent before files could go along has none. */
  attached?: SentFile[];
  preparedFor: Preparation[];
  /** Signers are asked one after the other, in the order they stand in. */
  inOrder: boolean;
  /** Acceptance takes a signature (rule D3). */
  signed: boolean;
  /** Whoever signs enters their initials. */
  initialled: boolean;
  /** Whoever signs enters the day. */
  dated: boolean;
  /** What the mail says. */
  message: string;
  /** The terms of a standing order, or of a change to one. */
  standing?: StandingDraft | undefined;
}

export const showAll: Shows = { lines: true, quantities: true, prices: true, groups: true, totals: true };

export const emptyDraft: Draft = {
  title: "",
  cover: [],
  scope: [],
  terms: [],
  footer: "",
  groups: [],
  lines: [],
  show: showAll,
  until: null,
  deposit: null,
  schedule: [],
  attachments: [],
  preparedFor: [],
  inOrder: false,
  signed: false,
  initialled: false,
  dated: false,
  message: "",
};

/** More than this no page and no mail could carry. */
export const MOST_LINES = 1_000;
export const MOST_RECIPIENTS = 20;
