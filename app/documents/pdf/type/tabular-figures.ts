/** Which glyphs stand in for others where figures of one width are asked for: the `tnum` feature of the font's GSUB. */
export function tabularGlyphs(font: Uint8Array): Map<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, "GSUB");
  const instead = new Map<number, number>();
  if (table === null) return instead;
  const lookups = table + view.getUint16(table + 8);
  for (const index of lookupsOf(view, table + view.getUint16(table + 6), "tnum")) {
    const lookup = lookups + view.getUint16(lookups + 2 + 2 * index);
    for (let i = 0; i < view.getUint16(lookup + 4); i += 1)
      readSingle(view, lookup + view.getUint16(lookup + 6 + 2 * i), view.getUint16(lookup), instead);
  }
  return instead;
}

const tagAt = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

function tableAt(view: DataView, tag: string): number | null {
  for (let i = 0, at = 12; i < view.getUint16(4); i += 1, at += 16)
    if (tagAt(view, at) === tag) return view.getUint32(at + 8);
  return null;
}

function lookupsOf(view: DataView, features: number, tag: string): Set<number> {
  const found = new Set<number>();
  for (let i = 0, at = features + 2; i < view.getUint16(features); i += 1, at += 6) {
    if (tagAt(view, at) !== tag) continue;
    const feature = features + view.getUint16(at + 4);
    for (let j = 0; j < view.getUint16(feature + 2); j += 1) found.add(view.getUint16(feature + 4 + 2 * j));
  }
  return found;
}

const SINGLE = 1;
const EXTENSION = 7;

function readSingle(view: DataView, at: number, type: number, into: Map<number, number>): void {
  if (type === EXTENSION) readSingle(view, at + view.getUint32(at + 4), view.getUint16(at + 2), into);
  if (type !== SINGLE) return;
  const listed = view.getUint16(at) === 2;
  for (const [i, glyph] of covered(view, at + view.getUint16(at + 2)).entries())
    into.set(glyph, listed ? view.getUint16(at + 6 + 2 * i) : (glyph + view.getInt16(at + 4)) & 0xffff);
}

function covered(view: DataView, at: number): number[] {
  const count = view.getUint16(at + 2);
  if (view.getUint16(at) === 1)
    return Array.from({ length: count }, (_, i) => view.getUint16(at + 4 + 2 * i));
  return Array.from({ length: count }, (_, i) => at + 4 + 6 * i).flatMap((range) => {
    const first = view.getUint16(range);
    return Array.from({ length: view.getUint16(range + 2) - first + 1 }, (_, i) => first + i);
  });
}
