import { joined } from "#domain/file/bytes.ts";
import { PLACE } from "./pictures.ts";

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const u32 = (n: number) => Uint8Array.of(n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255);

export const box = (type: string, ...inside: Uint8Array[]) => {
  const body = joined(inside);
  return joined([u32(body.length + 8), ascii(type), body]);
};

/** A box whose length takes eight bytes. */
const longBox = (type: string, body: Uint8Array) =>
  joined([u32(1), ascii(type), u32(0), u32(body.length + 16), body]);

const PICTURES = ascii("the pictures and the sound");

/** A phone's film: its data first, then what describes it, with its place in every box that can hold one. */
export function film({ brand = "qt  ", data = PICTURES } = {}): Uint8Array<ArrayBuffer> {
  const xmp = Uint8Array.from([
    0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac,
  ]);
  return joined([
    box("ftyp", ascii(`${brand}\0\0\0\0${brand}`)),
    longBox("mdat", data),
    box(
      "moov",
      box("mvhd", ascii("movie header")),
      box("trak", box("tkhd", ascii("track header")), box("udta", box("name", ascii(PLACE)))),
      box("udta", box("\xa9xyz", ascii(PLACE)), box("loci", ascii(PLACE)), u32(0)),
      box("meta", box("keys", ascii("com.apple.quicktime.location.ISO6709")), box("ilst", ascii(PLACE))),
    ),
    box("uuid", xmp, ascii(`<x>${PLACE}</x>`)),
    box("uuid", ascii("somebody else's!"), ascii("kept")),
  ]);
}
