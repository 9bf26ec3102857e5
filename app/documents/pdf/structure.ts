export type Tag =
  | "Document"
  | "Part"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TFoot"
  | "TR"
  | "TH"
  | "TD"
  | "Figure";

/** Where something of an element stands: the number of its page and of the mark on it. */
export interface Mark {
  page: number;
  id: number;
}

export interface ElementFacts {
  /** What a figure shows. */
  alt?: string;
  /** What the header cell is the header of. */
  scope?: "Row" | "Column";
  columns?: number;
}

/** One node of what a screen reader reads. */
export interface Element extends ElementFacts {
  tag: Tag;
  kids: (Element | Mark)[];
}

export function addElement(parent: Element, tag: Tag, facts: ElementFacts = {}): Element {
  const made: Element = { tag, kids: [], ...facts };
  parent.kids.push(made);
  return made;
}
