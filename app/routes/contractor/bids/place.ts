import type { Reader } from "#db/queries/portal-documents.ts";

/** Where this bidder's requests are, and the page above them. */
export const placeOf = ({ kind }: Pick<Reader, "kind">) =>
  kind === "customer"
    ? { base: "/portal/bids", crumb: { label: "Your documents", to: "/portal" } }
    : { base: "/work/bids", crumb: { label: "Documents", to: "/work/documents" } };
