import { createContext, type ReactNode, use } from "react";
import type { ShownLine } from "#domain/document/shown.ts";

const AsideContext = createContext<(line: ShownLine) => ReactNode>(() => null);

/** What a page puts beside each line of a document, such as what was asked about it. It is not printed. */
export const AsideProvider = AsideContext;

export const useAside = (line: ShownLine): ReactNode => use(AsideContext)(line);
