import type { PaperSize } from "./paper.ts";
import { Sheet } from "./sheet.ts";
import { addElement, type Element, type Tag } from "./structure.ts";
import { type Ink, LEADING, type Type } from "./type/type.ts";
import type { Line } from "./type/wrap.ts";

const SIZES = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } };
const MARGIN = 56;
/** What is kept free at the foot of a page for what stands on every page. */
const FOOT = 76;

/** A place in the document that its outline leads to. */
export interface Bookmark {
  title: string;
  level: number;
  page: number;
  top: number;
}

/** Pages that fill from the top and go on by themselves. `y` is where the next thing begins, counted from the foot. */
export class Flow {
  readonly sheets: Sheet[] = [];
  readonly bookmarks: Bookmark[] = [];
  readonly size: { width: number; height: number };
  readonly left = MARGIN;
  y = 0;
  readonly type: Type;
  readonly root: Element;

  constructor(size: PaperSize, type: Type, root: Element) {
    this.type = type;
    this.root = root;
    this.size = SIZES[size];
    this.turn();
  }

  get sheet(): Sheet {
    return this.sheets.at(-1) as Sheet;
  }

  /** Of a whole line. */
  get width(): number {
    return this.size.width - 2 * MARGIN;
  }

  /** What fits on an empty page. */
  get whole(): number {
    return this.size.height - MARGIN - FOOT;
  }

  get room(): number {
    return this.y - FOOT;
  }

  turn(): void {
    this.sheets.push(new Sheet(this.sheets.length, this.type));
    this.y = this.size.height - MARGIN;
  }

  /** Goes to the next page when `height` does not fit on this one; says whether it did. */
  need(height: number): boolean {
    if (height <= this.room || this.room >= this.whole) return false;
    this.turn();
    return true;
  }

  /** Space between two things; none at the top of a page. */
  gap(points: number): void {
    if (this.room < this.whole) this.y -= points;
  }

  /** Lines under one another, read as one `tag`. Neither the first nor the last of them stands alone on a page. */
  lines(parent: Element, tag: Tag, lines: readonly Line[], ink: Ink, indent = 0): Element {
    const element = addElement(parent, tag);
    const high = ink.size * LEADING;
    let rest = lines;
    while (rest.length > 0) {
      this.need(Math.min(rest.length, rest.length === 3 ? 3 : 2) * high);
      const fit = Math.max(1, Math.floor((this.room + 0.01) / high));
      const now = rest.slice(0, rest.length - fit === 1 && fit > 2 ? fit - 1 : fit);
      this.sheet.mark(element, () => this.put(now, this.left + indent, this.y, ink));
      this.y -= now.length * high;
      rest = rest.slice(now.length);
      if (rest.length > 0) this.turn();
    }
    return element;
  }

  /** Draws lines from `top` downwards; with a width they end at its end. */
  put(lines: readonly Line[], x: number, top: number, ink: Ink, endWidth?: number): void {
    for (const [index, line] of lines.entries()) {
      const start = endWidth === undefined ? x : x + endWidth - this.type.widthOf(line, ink);
      this.sheet.text(line, start, baseline(top - index * ink.size * LEADING, ink.size), ink);
    }
  }
}

/** Capitals stand in the middle of their line. */
export const baseline = (top: number, size: number) => top - (size * LEADING) / 2 - size * 0.364;
