import type { Draft } from "#domain/document/draft.ts";

const WORDS: Record<string, string> = {
  title: "the title",
  cover: "the cover text",
  scope: "the scope",
  terms: "the terms",
  footer: "the footer",
  show: "what is shown",
  until: "the date",
  deposit: "the deposit",
  schedule: "the payments",
  groups: "a group",
  standing: "what may be called off",
  sites: "the sites",
  assets: "the assets",
  categories: "the kinds of asset",
  noticeBp: "when both sides are told",
  attachments: "the files",
  preparedFor: "who it is for",
  message: "the message",
  inOrder: "the order of signing",
  signed: "whether it is signed",
  initialled: "whether initials are asked for",
  dated: "whether the date is asked for",
};
const MOST = 4;

/** What a stretch of writing changed, in words: "the scope, line “Ridge tiles”, and 3 more". */
export function partWords(parts: readonly string[], draft: Draft): string {
  const all = [...new Set(parts.map((part) => wordOf(part, draft)))];
  const told = all.slice(0, MOST).join(", ");
  return all.length > MOST ? `${told}, and ${all.length - MOST} more` : told;
}

function wordOf(part: string, { lines, groups }: Draft): string {
  const [root = "", id] = part.split(":");
  if (root === "lines") {
    const line = lines.find((one) => one.id === id);
    if (!line) return "a line that is gone now";
    return line.description ? `line “${line.description}”` : "a line";
  }
  const group = root === "groups" ? groups.find((one) => one.id === id) : undefined;
  return group?.name ? `group “${group.name}”` : (WORDS[root] ?? "something");
}
