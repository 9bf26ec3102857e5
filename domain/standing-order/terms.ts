import type { Bp, Minor } from "../money/money.ts";

/** Something of the organisation's, under the name it had when it was written down. */
export interface Named {
  id: string;
  name: string;
}

/** Rules S1, S4. What is agreed with a contractor who will be called off. */
export interface StandingTerms {
  /** `YYYY-MM-DD` where the organisation is; both ends are in. Blank while it is being written. */
  validFrom: string;
  validTo: string;
  /** Null where `noCap` says so, or while it is being written. */
  capMinor: Minor | null;
  noCap: boolean;
  callOffCapMinor: Minor | null;
  lineCapMinor: Minor | null;
  /** Of a kind that is named, one must match; a kind that is not named is open. */
  sites: Named[];
  assets: Named[];
  /** Categories of assets. */
  categories: string[];
  rateCard: Named | null;
  /** Parts of the cap at which both sides are told, lowest first. */
  noticeBp: Bp[];
}

/** The terms in a draft; a change also keeps those that it alters. */
export interface StandingDraft {
  terms: StandingTerms;
  before: StandingTerms | null;
}

export const firstTerms: StandingTerms = {
  validFrom: "",
  validTo: "",
  capMinor: null,
  noCap: false,
  callOffCapMinor: null,
  lineCapMinor: null,
  sites: [],
  assets: [],
  categories: [],
  rateCard: null,
  noticeBp: [7_500, 9_000, 10_000],
};

/** More than this no page could show. */
export const MOST_SCOPE = 200;
export const MOST_NOTICES = 10;
