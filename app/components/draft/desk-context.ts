import type { EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { createContext, use } from "react";
import type { UndoManager } from "yjs";
import type { Other } from "#app/live/draft-carets.ts";
import type { DraftLink } from "#app/live/draft-link.ts";
import type { Draft } from "#domain/document/draft.ts";

/** The text that is written in, for the toolbar. */
export interface Writing {
  view: EditorView;
  state: EditorState;
}

export interface DeskState {
  link: DraftLink;
  history: UndoManager;
  draft: Draft;
  currency: string;
  defaultTaxBp: number;
  /** Whether its lines have prices: those of a bid request are the bidders' to give. */
  isPriced: boolean;
  /** False for readers, and while it is being sent. */
  mayWrite: boolean;
  /** Who else is in a field, by its place. */
  others: ReadonlyMap<string, Other>;
  writing: Writing | null;
  setWriting(writing: Writing | null): void;
}

const DeskContext = createContext<DeskState | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): DeskState {
  const desk = use(DeskContext);
  if (!desk) throw new Error("Outside of a draft's desk");
  return desk;
}
