import { drawing } from "./icon.tsx";

export const BoardIcon = /* @__PURE__ */ drawing("M2.5 3h3v10h-3zM6.5 3h3v6.5h-3zM10.5 3h3v8.5h-3z");
export const WorkIcon = /* @__PURE__ */ drawing("M4 2.5h8v11H4zM6.5 5.5h3M6.5 8h3M6.5 10.5h1.5");
export const InvoiceIcon = /* @__PURE__ */ drawing(
  "M3.5 2v12l1.5-1 1.5 1L8 13l1.5 1 1.5-1 1.5 1V2L11 3 9.5 2 8 3 6.5 2 5 3zM6 6.5h4M6 9h4",
);
export const ContractorIcon = /* @__PURE__ */ drawing(
  "M2 12h12M3.5 12V9.5a4.5 4.5 0 0 1 9 0V12M6.5 8V4.5h3V8",
);
export const CustomerIcon = /* @__PURE__ */ drawing(
  "M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8zM2.75 13.5a5.25 5.25 0 0 1 10.5 0",
);
export const SiteIcon = /* @__PURE__ */ drawing(
  "M8 14s4.75-4.2 4.75-7.6A4.75 4.75 0 0 0 8 1.75a4.75 4.75 0 0 0-4.75 4.65C3.25 9.8 8 14 8 14zM8 8.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5z",
);
export const PeopleIcon = /* @__PURE__ */ drawing(
  "M6 7.5A2.25 2.25 0 1 0 6 3a2.25 2.25 0 0 0 0 4.5zM1.75 13a4.25 4.25 0 0 1 8.5 0M10.5 3.2a2.25 2.25 0 0 1 0 4.1M12 9.4A4.25 4.25 0 0 1 14.25 13",
);
export const SettingsIcon = /* @__PURE__ */ drawing(
  "M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6M9.75 6.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5zM6.25 13.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5z",
);
export const TodayIcon = /* @__PURE__ */ drawing(
  "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5M8 9v2.25",
);
export const AccountIcon = /* @__PURE__ */ drawing(
  "M8 14.25a6.25 6.25 0 1 0 0-12.5 6.25 6.25 0 0 0 0 12.5zM8 8.75a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM4.25 12.75a4 4 0 0 1 7.5 0",
);
export const DocumentIcon = /* @__PURE__ */ drawing("M4 2h5.5L12.5 5v9H4zM9.5 2v3h3M6 8h4.5M6 10.75h4.5");
export const StandingIcon = /* @__PURE__ */ drawing("M2.5 4h11v8.5h-11zM2.5 7h4v2.5h-4zM9 7h2.5M9 9.5h2.5");
export const PerformanceIcon = /* @__PURE__ */ drawing("M2.5 13.5h11M4.5 13.5V9M8 13.5V3M11.5 13.5V6");
