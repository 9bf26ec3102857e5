import { type Bytes, concat, fromHex } from "../bytes.ts";
import { Unreadable } from "../der/read.ts";

/** Where the seal stands in a file, and what it covers. */
export interface SealPlace {
  /** The first byte after what it covers: where the file should end. */
  end: number;
  /** Whether all before `end` is covered, but for the seal itself. */
  isWhole: boolean;
  /** Whether it is written in the one way that seals are, so that not even a letter's case can differ. */
  isPlain: boolean;
  /** The bytes it covers. */
  covered: Bytes;
  /** The seal, with what fills up its place. */
  contents: Bytes;
}

/** Null where there is no seal. `file` is the same as `bytes`, each byte as one letter. */
export function sealPlace(bytes: Uint8Array, file: string): SealPlace | null {
  const at = file.lastIndexOf("/ByteRange [");
  if (at < 0) return null;
  const range = file.slice(at, at + 80).match(/^\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]\n\/Contents /);
  const numbers = range?.slice(1).map(Number) ?? [];
  const [before = 0, after = 0, rest = 0] = numbers;
  const hole = file.slice(before, after);
  const contents = fromHex(hole.slice(1, -1).toLowerCase());
  if (!range || !contents) throw new Unreadable("The seal is broken");
  return {
    end: after + rest,
    isWhole: before === at + range[0].length && hole.startsWith("<") && hole.endsWith(">"),
    isPlain: /^<[0-9A-F]+>$/.test(hole),
    covered: concat([bytes.subarray(0, before), bytes.subarray(after, after + rest)]),
    contents,
  };
}
