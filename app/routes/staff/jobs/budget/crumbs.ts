/** The way up from the pages beside a budget. */
export const budgetCrumbs = ({ id, number }: { id: string; number: number }) => [
  { label: `Job ${number}`, to: `/jobs/${id}` },
  { label: "Budget", to: `/jobs/${id}/budget` },
];
