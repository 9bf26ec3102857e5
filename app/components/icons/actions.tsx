import { drawing } from "./icon.tsx";

export const PlusIcon = /* @__PURE__ */ drawing("M8 3v10M3 8h10");
export const CloseIcon = /* @__PURE__ */ drawing("M4 4l8 8M12 4l-8 8");
export const MenuIcon = /* @__PURE__ */ drawing("M2.5 4.5h11M2.5 8h11M2.5 11.5h11");
export const MoreIcon = /* @__PURE__ */ drawing(
  "M3.5 8.5a.5.5 0 1 0 0-1 .5.5 0 0 0 0 1zM8 8.5a.5.5 0 1 0 0-1 .5.5 0 0 0 0 1zM12.5 8.5a.5.5 0 1 0 0-1 .5.5 0 0 0 0 1z",
);
export const PreviousIcon = /* @__PURE__ */ drawing("M10 3.5L5.5 8l4.5 4.5");
export const NextIcon = /* @__PURE__ */ drawing("M6 3.5L10.5 8 6 12.5");
export const DownIcon = /* @__PURE__ */ drawing("M3.5 6L8 10.5 12.5 6");
export const CameraIcon = /* @__PURE__ */ drawing(
  "M2 5h2.75L6 3h4l1.25 2H14v8H2zM8 11a2.25 2.25 0 1 0 0-4.5A2.25 2.25 0 0 0 8 11z",
);
export const AttachIcon = /* @__PURE__ */ drawing(
  "M13 7.5L8.2 12.3a3 3 0 0 1-4.25-4.25l5-5a2 2 0 0 1 2.85 2.85l-4.9 4.85a1 1 0 0 1-1.4-1.4L9.75 5.1",
);
export const PhoneIcon = /* @__PURE__ */ drawing(
  "M3.5 2.5h2.25L7 5.75 5.5 7a8.5 8.5 0 0 0 3.5 3.5l1.25-1.5 3.25 1.25v2.25a1.25 1.25 0 0 1-1.4 1.25A11.5 11.5 0 0 1 2.25 3.9 1.25 1.25 0 0 1 3.5 2.5z",
);
export const PrintIcon = /* @__PURE__ */ drawing("M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z");
export const FileIcon = /* @__PURE__ */ drawing("M4 2h5l3 3v9H4zM9 2v3h3");
export const AlertIcon = /* @__PURE__ */ drawing("M8 2.25l6 11H2zM8 6.5v3M8 11.5h.01");
export const InfoIcon = /* @__PURE__ */ drawing("M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM8 7.5V11M8 5.25h.01");
export const SignOutIcon = /* @__PURE__ */ drawing("M6.5 2.5H3v11h3.5M10 5l3 3-3 3M13 8H6.5");
