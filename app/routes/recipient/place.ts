import type { Reader } from "#db/queries/portal-documents.ts";

/** Where this reader's documents are, and the page above them. */
export const placeOf = ({ kind }: Pick<Reader, "kind">) =>
  kind === "customer"
    ? { base: "/portal/documents", crumb: { label: "Your jobs", to: "/portal" } }
    : { base: "/work/documents", crumb: { label: "Documents", to: "/work/documents" } };
