const format = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "March 2026" of "2026-03". */
export const monthWords = (month: string): string => format.format(Date.parse(`${month}-01T00:00Z`));
