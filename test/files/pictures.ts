import { joined } from "#domain/file/bytes.ts";

const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const u16 = (n: number) => Uint8Array.of(n >> 8, n & 255);
const u32 = (n: number) => Uint8Array.of(n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255);

/** What must never be found in a stored picture. */
export const PLACE = "GPS -33.8688 151.2093";

const segment = (marker: number, body: Uint8Array) =>
  joined([Uint8Array.of(0xff, marker), u16(body.length + 2), body]);

/** A TIFF block that turns the picture and names a place. */
const exifBlock = (orientation: number) =>
  joined([
    ascii("MM"),
    fromHex("002a00000008"),
    fromHex("0001"),
    u16(0x0112),
    fromHex("000300000001"),
    u16(orientation),
    fromHex("000000000000"),
    ascii(PLACE),
  ]);

/** Sound in every part that is read; its coded data draws nothing. */
export function jpeg({ width = 40, height = 30, orientation = 6 } = {}): Uint8Array<ArrayBuffer> {
  return joined([
    fromHex("ffd8"),
    segment(0xe0, joined([ascii("JFIF\0"), fromHex("01010000010001"), fromHex("0000")])),
    segment(0xe1, joined([ascii("Exif\0\0"), exifBlock(orientation)])),
    segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x>${PLACE}</x>`)),
    segment(0xe2, ascii("ICC_PROFILE\0\x01\x01profile")),
    segment(0xe2, ascii(`MPF\0${PLACE}`)),
    segment(0xed, ascii(`Photoshop 3.0\0${PLACE}`)),
    segment(0xfe, ascii(PLACE)),
    segment(0xdb, new Uint8Array(65)),
    segment(0xc0, joined([Uint8Array.of(8), u16(height), u16(width), fromHex("01011100")])),
    segment(0xda, fromHex("0101003f00")),
    fromHex("12ff00345678ffd09a"),
    fromHex("ffd9"),
    ascii(`a film with ${PLACE}`),
  ]);
}

const chunk = (name: string, body: Uint8Array) => joined([u32(body.length), ascii(name), body, u32(0)]);

export function png({ width = 40, height = 30 } = {}): Uint8Array<ArrayBuffer> {
  return joined([
    fromHex("89504e470d0a1a0a"),
    chunk("IHDR", joined([u32(width), u32(height), fromHex("0802000000")])),
    chunk("tEXt", ascii(`Comment\0${PLACE}`)),
    chunk("eXIf", exifBlock(1)),
    chunk("IDAT", ascii("drawn")),
    chunk("IEND", new Uint8Array()),
    ascii(PLACE),
  ]);
}

const little32 = (n: number) => Uint8Array.of(n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24);
const riff = (name: string, body: Uint8Array) =>
  joined([ascii(name), little32(body.length), body, new Uint8Array(body.length % 2)]);

export function webp({ width = 40, height = 30 } = {}): Uint8Array<ArrayBuffer> {
  const size = joined([little32(width - 1).slice(0, 3), little32(height - 1).slice(0, 3)]);
  const chunks = joined([
    riff("VP8X", joined([fromHex("0c000000"), size])),
    riff("VP8 ", ascii("drawn")),
    riff("EXIF", exifBlock(1)),
    riff("XMP ", ascii(PLACE)),
  ]);
  return joined([ascii("RIFF"), little32(4 + chunks.length), ascii("WEBP"), chunks]);
}

export function gif({ width = 40, height = 30 } = {}): Uint8Array<ArrayBuffer> {
  const little16 = (n: number) => Uint8Array.of(n & 255, n >> 8);
  const said = (label: number, ...blocks: Uint8Array[]) =>
    joined([
      Uint8Array.of(0x21, label),
      ...blocks.map((block) => joined([Uint8Array.of(block.length), block])),
      Uint8Array.of(0),
    ]);
  return joined([
    ascii("GIF89a"),
    little16(width),
    little16(height),
    fromHex("800000"),
    new Uint8Array(6),
    said(0xff, ascii("NETSCAPE2.0"), fromHex("010000")),
    said(0xfe, ascii(PLACE)),
    said(0xff, ascii("XMP DataXMP"), ascii(PLACE)),
    fromHex("2c00000000"),
    little16(width),
    little16(height),
    fromHex("00"),
    fromHex("02024c0100"),
    fromHex("3b"),
    ascii(PLACE),
  ]);
}

const box = (type: string, ...bodies: Uint8Array[]) => {
  const body = joined(bodies);
  return joined([u32(body.length + 8), ascii(type), body]);
};

export function heic({ width = 40, height = 30 } = {}): Uint8Array<ArrayBuffer> {
  const item = (id: number, kind: string) =>
    box("infe", fromHex("02000000"), u16(id), u16(0), ascii(`${kind}\0`));
  const picture = ascii("drawn");
  const place = ascii(PLACE);
  const build = (dataAt: number) =>
    joined([
      box("ftyp", ascii("heic"), u32(0), ascii("mif1heic")),
      box(
        "meta",
        u32(0),
        box("iinf", u32(0), u16(2), item(1, "hvc1"), item(2, "Exif")),
        box(
          "iloc",
          u32(0),
          fromHex("4400"),
          u16(2),
          ...[1, 2].map((id) =>
            joined([
              u16(id),
              u16(0),
              u16(1),
              u32(id === 1 ? dataAt : dataAt + picture.length),
              u32(id === 1 ? picture.length : place.length),
            ]),
          ),
        ),
        box("iprp", box("ipco", box("ispe", u32(0), u32(width), u32(height)))),
      ),
      box("mdat", picture, place),
    ]);
  return build(build(0).length - picture.length - place.length);
}

/** An archive whose directory claims to unpack to `unpacked` bytes. */
export function zip(unpacked: number, name = "a.txt"): Uint8Array<ArrayBuffer> {
  const little16 = (n: number) => Uint8Array.of(n & 255, n >> 8);
  const local = joined([
    ascii("PK\x03\x04"),
    new Uint8Array(22),
    little16(name.length),
    little16(0),
    ascii(name),
  ]);
  const entry = joined([
    ascii("PK\x01\x02"),
    new Uint8Array(20),
    little32(unpacked),
    little16(name.length),
    new Uint8Array(16),
    ascii(name),
  ]);
  const end = joined([
    ascii("PK\x05\x06"),
    new Uint8Array(8),
    little32(entry.length),
    little32(local.length),
    little16(0),
  ]);
  return joined([local, entry, end]);
}
