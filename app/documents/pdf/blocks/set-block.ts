import type { Pictures } from "../file/pictures.ts";
import type { Flow } from "../flow.ts";
import type { Block, BlockOf } from "../paper.ts";
import { setFacts } from "./facts.ts";
import { setHeading } from "./heading.ts";
import { setList } from "./list.ts";
import { setParagraph } from "./paragraph.ts";
import { setPicture } from "./picture.ts";
import { setSignature } from "./signature.ts";
import { setTable } from "./table.ts";

type Setters = { [Kind in Block["kind"]]: (flow: Flow, block: BlockOf<Kind>, pictures: Pictures) => void };

const setters: Setters = {
  heading: setHeading,
  paragraph: setParagraph,
  facts: setFacts,
  list: setList,
  table: setTable,
  picture: (flow, { picture }, pictures) => setPicture(flow, picture, pictures),
  signature: setSignature,
};

export function setBlock<Kind extends Block["kind"]>(
  flow: Flow,
  block: BlockOf<Kind> & { kind: Kind },
  pictures: Pictures,
): void {
  setters[block.kind](flow, block, pictures);
}
