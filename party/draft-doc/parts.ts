import type * as Y from "yjs";
import { type Table, tables } from "./shape.ts";

const MOST_PARTS = 40;

/** Which parts of a draft one change touched: `cover`, `title`, `lines:<id>`, `show`. For its history. */
export function partsOf({ changed, doc }: Y.Transaction): string[] {
  const names = new Map([...doc.share].map(([name, type]) => [type as unknown, name]));
  const parts = new Set<string>();
  for (const [type, keys] of changed) {
    let root = type as Y.AbstractType<unknown>;
    let below: string | null = null;
    for (let item = root._item; item !== null; item = root._item) {
      below = item.parentSub;
      root = item.parent as Y.AbstractType<unknown>;
    }
    const name = names.get(root) ?? "";
    const isTable = tables.includes(name as Table);
    if (isTable && below !== null) parts.add(`${name}:${below}`);
    else if (isTable) for (const key of keys) parts.add(`${name}:${key}`);
    else if (name === "fields" && below !== null) parts.add(below);
    else if (name === "fields") for (const key of keys) parts.add(String(key));
    else parts.add(name);
  }
  return [...parts].slice(0, MOST_PARTS);
}
