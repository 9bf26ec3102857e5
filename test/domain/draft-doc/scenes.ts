import fc from "fast-check";
import * as Y from "yjs";
import { addRow, moveRow, removeRow, setField, setRow } from "#party/draft-doc/edit.ts";
import { textOf } from "#party/draft-doc/shape.ts";

/** One thing somebody does; `at` and `to` choose among the rows there are. */
export type Deed =
  | { do: "add"; at: number }
  | { do: "remove"; at: number }
  | { do: "move"; at: number; to: number }
  | { do: "price"; at: number; value: number }
  | { do: "describe"; at: number; value: number }
  | { do: "title"; value: number }
  | { do: "type"; at: number; value: number };

const at = fc.nat(20);
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant("add" as const), at }),
  fc.record({ do: fc.constant("remove" as const), at }),
  fc.record({ do: fc.constant("move" as const), at, to: at }),
  fc.record({ do: fc.constant("price" as const), at, value: fc.nat(999) }),
  fc.record({ do: fc.constant("describe" as const), at, value: fc.nat(999) }),
  fc.record({ do: fc.constant("title" as const), value: fc.nat(999) }),
  fc.record({ do: fc.constant("type" as const), at, value: fc.nat(999) }),
);

/** Somebody at a draft of their own, who tells the others now and then. */
export class Hand {
  readonly doc = new Y.Doc();
  readonly added: string[] = [];
  readonly removed: string[] = [];
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  do(deed: Deed): void {
    const ids = [...this.doc.getMap("lines").keys()].sort();
    const pick = (at: number) => ids[at % Math.max(ids.length, 1)] ?? "";
    if (deed.do === "add") {
      const id = `${this.#name}${this.added.length}`;
      this.added.push(id);
      addRow(this.doc, "lines", id, { description: id, quantityMilli: 1_000 }, pick(deed.at));
    } else if (deed.do === "remove") {
      if (ids.length > 0) this.removed.push(pick(deed.at));
      removeRow(this.doc, "lines", pick(deed.at));
    } else if (deed.do === "move") moveRow(this.doc, "lines", pick(deed.at), pick(deed.to));
    else if (deed.do === "price") setRow(this.doc, "lines", pick(deed.at), { unitPriceMinor: deed.value });
    else if (deed.do === "describe") setRow(this.doc, "lines", pick(deed.at), { notes: `${deed.value}` });
    else if (deed.do === "title") setField(this.doc, "fields", "title", `Title ${deed.value}`);
    else this.#type(deed.at, `${deed.value}`);
  }

  #type(at: number, words: string): void {
    const cover = textOf(this.doc, "cover");
    const block = cover.get(at % Math.max(cover.length, 1));
    const text = block instanceof Y.XmlElement ? block.get(0) : null;
    if (text instanceof Y.XmlText) text.insert(at % (text.length + 1), words);
    else {
      const made = new Y.XmlElement("paragraph");
      made.insert(0, [new Y.XmlText(words)]);
      cover.insert(0, [made]);
    }
  }

  hear(other: Hand): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)));
  }
}
