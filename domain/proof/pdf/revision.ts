import { Unreadable } from "../der/read.ts";

/** What one saving of a PDF wrote: its objects as text, where they stand, and where the saving before it is described. */
export interface Revision {
  /** Where its table of objects begins. */
  at: number;
  objects: ReadonlyMap<number, { from: number; text: string }>;
  /** One more than the highest number of an object. */
  size: number;
  root: number;
  previous: number | null;
}

/** The last saving. `file` is a whole file, each byte as one letter. */
export function lastRevision(file: string): Revision {
  const end = file.slice(-64).match(/startxref\n(\d+)\n%%EOF\n$/);
  if (!end) throw new Unreadable("The file does not end as a PDF does");
  return revisionAt(file, Number(end[1]));
}

function revisionAt(file: string, at: number): Revision {
  const table = file.slice(at, file.indexOf("startxref", at));
  const [list = "", trailer] = table.split("trailer\n");
  if (!list.startsWith("xref\n") || trailer === undefined) throw new Unreadable("No table of objects");
  const offsets = offsetsIn(list);
  const sorted = [...offsets.values(), at].sort((a, b) => a - b);
  const next = new Map(sorted.map((from, index) => [from, sorted[index + 1] ?? at]));
  const number = (key: string) => Number(trailer.match(new RegExp(`/${key} (\\d+)`))?.[1] ?? Number.NaN);
  const previous = number("Prev");
  return {
    at,
    objects: new Map(
      [...offsets].map(([id, from]) => [id, { from, text: file.slice(from, next.get(from)) }]),
    ),
    size: number("Size"),
    root: number("Root"),
    previous: Number.isNaN(previous) ? null : previous,
  };
}

function offsetsIn(list: string): Map<number, number> {
  const offsets = new Map<number, number>();
  let id = 0;
  for (const line of list.split(/\r?\n/).slice(1)) {
    const [first = "", second = "", state] = line.split(" ");
    if (state === undefined) id = Number(first);
    else {
      if (state === "n") offsets.set(id, Number(first));
      id += 1;
    }
    if (second === "" && line !== "") throw new Unreadable("No table of objects");
  }
  return offsets;
}
