import { baseline, type Flow } from "../flow.ts";

const INK = { size: 8, quiet: true, figures: true };
const TOP = 44;

/** What stands at the foot of every page: known only when all pages are. */
export function setFurniture(flow: Flow, footer: string): void {
  const pages = flow.sheets.length;
  for (const [index, sheet] of flow.sheets.entries()) {
    const number = [{ text: `Page ${index + 1} of ${pages}`, bold: false }];
    const wide = flow.type.widthOf(number, INK);
    const [line = []] = flow.type.wrap(footer, flow.width - wide - 16, INK);
    sheet.artifact("Pagination", () => {
      sheet.text(line, flow.left, baseline(TOP, INK.size), INK);
      sheet.text(number, flow.left + flow.width - wide, baseline(TOP, INK.size), INK);
    });
  }
}
