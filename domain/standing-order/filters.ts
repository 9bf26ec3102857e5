/** What the list of standing orders can be narrowed to. */
export const standingFilters = ["open", "ending", "used", "over", "all"] as const;
export type StandingFilter = (typeof standingFilters)[number];

export const standingFilterLabels: Record<StandingFilter, string> = {
  open: "Open",
  ending: "Ending soon",
  used: "Mostly used",
  over: "Ended or closed",
  all: "All",
};

export const readStandingFilter = (text: string): StandingFilter =>
  standingFilters.find((one) => one === text) ?? "open";
