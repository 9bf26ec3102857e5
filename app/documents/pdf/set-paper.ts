import { PDF } from "@libpdf/core";
import { setFurniture } from "./blocks/furniture.ts";
import { setLetterhead } from "./blocks/letterhead.ts";
import { setBlock } from "./blocks/set-block.ts";
import { newPictures } from "./file/pictures.ts";
import { writeFile } from "./file/write-file.ts";
import { Flow } from "./flow.ts";
import type { Paper, Typeset } from "./paper.ts";
import { newType } from "./type/type.ts";

export async function setPaper(paper: Paper): Promise<Typeset> {
  const pdf = PDF.create();
  const type = newType(pdf);
  const pictures = newPictures(pdf);
  const flow = new Flow(paper.size, type, { tag: "Document", kids: [] });
  if (paper.letterhead) setLetterhead(flow, pictures, paper.letterhead);
  for (const block of paper.blocks) setBlock(flow, block, pictures);
  setFurniture(flow, paper.footer);
  const bytes = new Uint8Array(await writeFile(pdf, paper, flow, pictures));
  return { bytes, pages: flow.sheets.length, missing: [...type.missing] };
}
