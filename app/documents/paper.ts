import type { PDF, PDFPage } from "@libpdf/core";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
const MARGIN = 56;
const FOOT = 40;

export interface Ink {
  size?: number;
  bold?: boolean;
  grey?: boolean;
}

export interface Cell extends Ink {
  text: string;
  /** From the left edge of the text, in points. */
  x: number;
  width: number;
  end?: boolean;
}

const LEADING = 1.35;

/** A4 pages that fill from the top and go on by themselves. Loaded when a PDF is asked for, not before. */
export async function newPaper(title: string) {
  const { grayscale, PDF: Pdf, Standard14Font, StandardFonts } = await import("@libpdf/core");
  const pdf: PDF = Pdf.create();
  pdf.setTitle(title, { showInWindowTitleBar: true });
  const fonts = {
    plain: Standard14Font.of(StandardFonts.Helvetica),
    bold: Standard14Font.of(StandardFonts.HelveticaBold),
  };
  const pages: PDFPage[] = [];
  let y = 0;

  const current = (): PDFPage => pages.at(-1) ?? turn();
  function turn(): PDFPage {
    const page = pdf.addPage({ width: WIDTH, height: HEIGHT });
    pages.push(page);
    y = HEIGHT - MARGIN;
    return page;
  }
  const measure = (text: string, { size = 10, bold = false }: Ink) =>
    (bold ? fonts.bold : fonts.plain).widthOfTextAtSize(text, size);
  function put(
    page: PDFPage,
    text: string,
    x: number,
    at: number,
    { size = 10, bold = false, grey = false }: Ink,
  ) {
    const font = bold ? StandardFonts.HelveticaBold : StandardFonts.Helvetica;
    if (text) page.drawText(text, { x, y: at, size, font, color: grayscale(grey ? 0.4 : 0) });
  }

  /** Cells beside one another, each wrapped in its own width; a row never stands on two pages. */
  function row(cells: readonly Cell[]) {
    const set = cells.map((cell) => ({
      ...cell,
      lines: wrap(printable(cell.text), cell.width, (text) => measure(text, cell)),
    }));
    const high = Math.max(...set.map(({ lines, size = 10 }) => lines.length * size * LEADING));
    if (pages.length === 0 || (y - high < MARGIN + FOOT && y < HEIGHT - MARGIN)) turn();
    for (const { lines, x, width, end, ...ink } of set) {
      const { size = 10 } = ink;
      for (const [index, line] of lines.entries()) {
        const left = MARGIN + x + (end ? width - measure(line, ink) : 0);
        put(current(), line, left, y - size - index * size * LEADING, ink);
      }
    }
    y -= high;
  }

  const WHOLE = WIDTH - 2 * MARGIN;
  return {
    width: WHOLE,
    row,
    text: (text: string, ink: Ink = {}) => {
      for (const line of wrap(printable(text), WHOLE, (part) => measure(part, ink)))
        row([{ text: line, x: 0, width: WHOLE + 1, ...ink }]);
    },
    gap: (points: number) => {
      y -= points;
    },
    rule: () => {
      current().drawLine({
        start: { x: MARGIN, y: y - 3 },
        end: { x: WIDTH - MARGIN, y: y - 3 },
        color: grayscale(0.75),
        thickness: 0.5,
      });
      y -= 7;
    },
    /** An empty or ticked box in front of what is written next. */
    box: (ticked: boolean) => {
      if (y - 14 < MARGIN + FOOT) turn();
      current().drawRectangle({
        x: MARGIN,
        y: y - 10,
        width: 8,
        height: 8,
        borderColor: grayscale(0.3),
        borderWidth: 0.75,
      });
      if (ticked) put(current(), "x", MARGIN + 1.75, y - 8.5, { size: 9, bold: true });
    },
    /** The bytes, every page with its number and `foot`. */
    async finish(foot: string): Promise<Uint8Array> {
      for (const [index, page] of pages.entries()) {
        const number = `Page ${index + 1} of ${pages.length}`;
        put(page, printable(foot), MARGIN, FOOT, { size: 8, grey: true });
        put(page, number, WIDTH - MARGIN - measure(number, { size: 8 }), FOOT, { size: 8, grey: true });
      }
      return pdf.save();
    },
  };
}
