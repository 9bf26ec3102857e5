import { createContext, use } from "react";
import type { ShownLine } from "#domain/document/shown.ts";

/** How the reader chooses among options on the page. */
export interface Choosing {
  /** The form that the choices are posted with: it stands elsewhere on the page. */
  formId: string;
  /** The field of a line: one for each optional line, one together for alternatives of a set. */
  fieldOf(line: ShownLine): string;
  press(line: ShownLine, on: boolean): void;
}

const ChoosingContext = createContext<Choosing | null>(null);

export const ChoosingProvider = ChoosingContext;

/** Null where there is nothing to choose: on a preview, or after it was accepted. */
export const useChoice = (): Choosing | null => use(ChoosingContext);
