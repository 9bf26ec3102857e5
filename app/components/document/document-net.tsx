import type { DocumentKind } from "#domain/document/kinds.ts";
import { Money } from "../money.tsx";

interface DocumentNetProps {
  kind: DocumentKind;
  netMinor: number;
  currency: string;
}

/** What a document comes to without tax. Of a bid request nothing is known before the bids are in. */
export function DocumentNet({ kind, netMinor, currency }: DocumentNetProps) {
  if (kind === "bid_request") return null;
  return <Money minor={netMinor} currency={currency} sign={kind === "change_order" ? "always" : "auto"} />;
}
