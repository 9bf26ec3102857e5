import type { MouseEvent } from "react";

/** They may be long, and stand in the mail alone. */
const NOT_ON_PAPER = ["message", "note"];

/** The paper with what is chosen in the form around it; before there is script, with what was planned. */
export const PreviewLink = ({ to }: { to: string }) => (
  <a className="btn btn-quiet" href={to} target="_blank" rel="noopener" onClick={takeAlong}>
    Preview as PDF
  </a>
);

function takeAlong({ currentTarget }: MouseEvent<HTMLAnchorElement>) {
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(currentTarget.closest("form") ?? undefined))
    if (typeof value === "string" && !NOT_ON_PAPER.includes(name)) chosen.append(name, value);
  currentTarget.search = String(chosen);
}
