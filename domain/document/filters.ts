import type { DocumentState } from "./states.ts";

/** What a list of documents can be narrowed to. */
export const documentFilters = ["all", "drafts", "waiting", "to_pay", "answered", "withdrawn"] as const;
export type DocumentFilter = (typeof documentFilters)[number];

export const documentFilterLabels: Record<DocumentFilter, string> = {
  all: "All",
  drafts: "Drafts",
  waiting: "Waiting for an answer",
  to_pay: "To be paid",
  answered: "Answered",
  withdrawn: "Withdrawn",
};

export const statesOf: Record<DocumentFilter, readonly DocumentState[]> = {
  all: ["draft", "sent", "accepted", "declined", "void"],
  drafts: ["draft"],
  waiting: ["sent"],
  to_pay: ["sent"],
  answered: ["accepted", "declined"],
  withdrawn: ["void"],
};

export const readDocumentFilter = (text: string | null): DocumentFilter =>
  documentFilters.find((one) => one === text) ?? "all";
