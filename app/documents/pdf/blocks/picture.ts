import type { Pictures } from "../file/pictures.ts";
import type { Flow } from "../flow.ts";
import type { Picture } from "../paper.ts";
import { addElement } from "../structure.ts";
import { setParagraph } from "./paragraph.ts";

/** At most as wide as the line and as high as a page. In place of one that cannot be read stands what it shows. */
export function setPicture(flow: Flow, picture: Picture, pictures: Pictures): void {
  const embedded = pictures.embed(picture, { width: flow.width, height: flow.whole });
  if (!embedded) {
    setParagraph(flow, { kind: "paragraph", words: picture.alt });
    return;
  }
  const { name, width, height } = embedded;
  flow.need(height);
  const figure = addElement(flow.root, "Figure", { alt: picture.alt });
  flow.sheet.mark(figure, () => flow.sheet.picture(name, flow.left, flow.y - height, width, height));
  flow.y -= height;
  flow.gap(8);
}
