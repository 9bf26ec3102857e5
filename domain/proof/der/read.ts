/** One value of DER, read in place. */
export interface Der {
  tag: number;
  /** With its tag and length. */
  whole: Uint8Array;
  inside: Uint8Array;
}

/** Thrown where bytes are not what they should be; those who check catch it and say so. */
export class Unreadable extends Error {}

/** The value that takes up all of `bytes`. */
export function readDer(bytes: Uint8Array): Der {
  const value = readFirst(bytes);
  if (value.whole.length !== bytes.length) throw new Unreadable("More follows");
  return value;
}

/** The value that begins at the first byte, whatever follows it. */
export function readFirst(bytes: Uint8Array): Der {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new Unreadable("No value");
  const more = first & 0x80 ? first & 0x7f : 0;
  if (more > 4 || first === 0x80) throw new Unreadable("No length");
  const length = more === 0 ? first : bytes.slice(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  const from = 2 + more;
  if (from + length > bytes.length) throw new Unreadable("Cut off");
  return { tag, whole: bytes.subarray(0, from + length), inside: bytes.subarray(from, from + length) };
}

/** The values inside another, one after the other. */
export function kidsOf({ inside }: Der): Der[] {
  const kids: Der[] = [];
  for (let rest = inside; rest.length > 0; ) {
    const kid = readFirst(rest);
    kids.push(kid);
    rest = rest.subarray(kid.whole.length);
  }
  return kids;
}

/** The value at a place that must be there, with the tag that it must have. */
export function need(values: readonly Der[], index: number, tag: number): Der {
  const value = values[index];
  if (value?.tag !== tag) throw new Unreadable(`Not what belongs at ${index}`);
  return value;
}
