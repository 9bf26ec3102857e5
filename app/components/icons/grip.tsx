import { drawing } from "./icon.tsx";

/** What a row is dragged by. */
export const GripIcon = /* @__PURE__ */ drawing(
  "M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01",
);
