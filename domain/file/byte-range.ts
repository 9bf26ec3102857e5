export interface ByteRange {
  offset: number;
  length: number;
}

/**
 * The one range a `Range` header asks for; null for the whole file, which is also the answer to what is not
 * understood or to several ranges at once; `unsatisfiable` where it lies outside.
 */
export function byteRange(
  header: string | null | undefined,
  size: number,
): ByteRange | null | "unsatisfiable" {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return null;
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? "unsatisfiable" : { offset: size - length, length };
  }
  const offset = Number(from);
  const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < offset) return null;
  return offset >= size ? "unsatisfiable" : { offset, length: last - offset + 1 };
}
