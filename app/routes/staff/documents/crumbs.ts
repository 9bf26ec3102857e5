import type { DocumentFacts } from "#db/queries/document-facts.ts";

export const documentCrumbs = ({ row, around }: Pick<DocumentFacts, "row" | "around">) => [
  { label: "Board", to: "/board" },
  { label: `Job ${around.jobNumber}`, to: `/jobs/${row.jobId}` },
];
