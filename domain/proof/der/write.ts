import { concat } from "../bytes.ts";

/** The tags this folder writes and looks for. */
export const TAG = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The tag of the n-th field that is told apart by its number; most of them hold others. */
export const numbered = (n: number, holds = true) => (holds ? 0xa0 : 0x80) + n;

/** One value of DER: its tag, its length in the fewest bytes, and what is in it. */
export function der(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const inside = concat(content);
  return concat([Uint8Array.of(tag), lengthOf(inside.length), inside]);
}

export const sequence = (...content: readonly Uint8Array[]) => der(TAG.sequence, ...content);
export const set = (...content: readonly Uint8Array[]) => der(TAG.set, ...content);

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff);
  return Uint8Array.of(0x80 | bytes.length, ...bytes);
}

/** An object identifier from its dotted form. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der(TAG.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(inSevens)));
}

function inSevens(number: number): number[] {
  const bytes = [number & 0x7f];
  for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
