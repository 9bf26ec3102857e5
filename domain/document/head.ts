import type { DocumentKind } from "./kinds.ts";

export interface LogoShown {
  /** Where a browser gets it. */
  href: string;
  width: number;
  height: number;
}

/** What stands above a document's own words: who it is from, who it is for and what it is about. */
export interface DocumentHead {
  organisation: string;
  /** Below the organisation's name: address, telephone, tax number. */
  letterhead: readonly string[];
  logo?: LogoShown | undefined;
  kind: DocumentKind;
  number: string;
  /** 1 for the first that is sent. */
  version: number;
  title: string;
  job: { number: string; title: string };
  site: { name: string; address: string };
  preparedFor: { name: string; company: string };
  from: { name: string; phone?: string | undefined; email?: string | undefined };
  /** UTC ms; null while it is a draft. */
  sentAt: number | null;
  /** Of a bid request that is out: the moment its bids are taken until, UTC ms. */
  closesAt?: number | undefined;
  currency: string;
  timeZone: string;
}
