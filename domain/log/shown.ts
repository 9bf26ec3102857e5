/** What a timeline can be narrowed to. */
export const shownKinds = ["all", "talk", "work", "documents", "money", "files"] as const;
export type ShownKind = (typeof shownKinds)[number];

export const shownLabels: Record<ShownKind, string> = {
  all: "Everything",
  talk: "Comments",
  work: "Work",
  documents: "Documents",
  money: "Money",
  files: "Files",
};

/** A kind, or what people say and share: of a page that tells the rest in another place. */
export type Narrowed = ShownKind | "said";

/** The nouns of the verbs each kind takes in. */
export const shownNouns: Record<Exclude<Narrowed, "all">, readonly string[]> = {
  said: ["comment", "file"],
  talk: ["comment"],
  work: ["work_order", "visit", "checklist", "evidence", "job", "performance"],
  documents: ["document", "mail"],
  money: ["quote", "order", "additional_work", "claim", "budget"],
  files: ["file"],
};

export const readShown = (text: string | null): ShownKind =>
  shownKinds.find((kind) => kind === text) ?? "all";

export const isShown = (verb: string, kind: Narrowed): boolean =>
  kind === "all" || shownNouns[kind].includes(verb.slice(0, verb.indexOf(".")));
