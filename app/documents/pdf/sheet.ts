import type { Element } from "./structure.ts";
import type { Ink, Type } from "./type/type.ts";
import type { Line } from "./type/wrap.ts";

/** Content that says nothing of its own: rules, numbers of pages, headers that are repeated. */
export type Artifact = "Layout" | "Pagination";

/** One page while it is being written: its content stream, and the element behind each mark on it. */
export class Sheet {
  readonly marked: Element[] = [];
  readonly #operators: string[] = [];
  readonly #type: Type;

  readonly number: number;

  constructor(number: number, type: Type) {
    this.number = number;
    this.#type = type;
  }

  get content(): string {
    return this.#operators.join("\n");
  }

  /** What `draw` draws is read as part of `element`. */
  mark(element: Element, draw: () => void): void {
    const id = this.marked.push(element) - 1;
    element.kids.push({ page: this.number, id });
    this.#operators.push(`/${element.tag} <</MCID ${id}>> BDC`);
    draw();
    this.#operators.push("EMC");
  }

  /** What `draw` draws is not read at all. */
  artifact(kind: Artifact, draw: () => void): void {
    this.#operators.push(`/Artifact <</Type /${kind}>> BDC`);
    draw();
    this.#operators.push("EMC");
  }

  text(line: Line, x: number, baseline: number, ink: Ink): void {
    if (line.length === 0) return;
    const grey = ink.quiet ? "0.36 g" : "0 g";
    const shown = line.some(({ italic }) => italic)
      ? this.#leaning(line, x, baseline, ink)
      : `${at(x)} ${at(baseline)} Td ${line.map((piece) => this.#type.show(piece, ink)).join(" ")}`;
    this.#operators.push(`BT ${grey} ${shown} ET`);
  }

  /** There is no italic face: upright letters are slanted where they stand. */
  #leaning(line: Line, x: number, baseline: number, ink: Ink): string {
    let from = x;
    return line
      .map((piece) => {
        const matrix = `1 0 ${piece.italic ? SLANT : 0} 1 ${at(from)} ${at(baseline)} Tm`;
        from += this.#type.widthOf([piece], ink);
        return `${matrix} ${this.#type.show(piece, ink)}`;
      })
      .join(" ");
  }

  rule(from: number, to: number, y: number, strong = false): void {
    const pen = strong ? "0.75 w 0.25 G" : "0.5 w 0.8 G";
    this.#operators.push(`${pen} ${at(from)} ${at(y)} m ${at(to)} ${at(y)} l S`);
  }

  picture(name: string, x: number, y: number, width: number, height: number): void {
    this.#operators.push(`q ${at(width)} 0 0 ${at(height)} ${at(x)} ${at(y)} cm /${name} Do Q`);
  }
}

/** The tangent of 12 degrees, at which italics lean. */
const SLANT = 0.21;

const at = (points: number) => String(Math.round(points * 100) / 100);
