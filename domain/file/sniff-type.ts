/**
 * What a file is, told from its first bytes: 64 KiB is plenty. A name or a header is never asked, they may lie.
 * `application/octet-stream` where nothing is recognised.
 */
export function sniffType(bytes: Uint8Array): string {
  for (const [offset, magic, type] of MAGIC) if (matches(bytes, offset, magic)) return type;
  if (matches(bytes, 0, "RIFF") && matches(bytes, 8, "WEBP")) return "image/webp";
  if (matches(bytes, 4, "ftyp")) return BRANDS[latin(bytes, 8, 12)] ?? "application/octet-stream";
  if (matches(bytes, 0, "PK\x03\x04")) return officeType(latin(bytes, 0, bytes.length));
  return textType(bytes);
}

const MAGIC: [offset: number, magic: string, type: string][] = [
  [0, "\xff\xd8\xff", "image/jpeg"],
  [0, "\x89PNG\r\n\x1a\n", "image/png"],
  [0, "GIF87a", "image/gif"],
  [0, "GIF89a", "image/gif"],
  [0, "%PDF-", "application/pdf"],
  [0, "PK\x05\x06", "application/zip"],
  [0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"],
];

const HEIC = "image/heic";
const MP4 = "video/mp4";
const BRANDS: Record<string, string> = {
  heic: HEIC,
  heix: HEIC,
  heim: HEIC,
  heis: HEIC,
  mif1: HEIC,
  msf1: HEIC,
  avif: "image/avif",
  avis: "image/avif",
  "qt  ": "video/quicktime",
  isom: MP4,
  iso2: MP4,
  iso4: MP4,
  iso5: MP4,
  iso6: MP4,
  avc1: MP4,
  mp41: MP4,
  mp42: MP4,
  "M4V ": MP4,
  "3gp4": MP4,
  "3gp5": MP4,
};

const OFFICE = "application/vnd.openxmlformats-officedocument.";

/** An Office document is an archive; the folders inside say which. */
function officeType(head: string): string {
  if (!head.includes("[Content_Types].xml")) return "application/zip";
  if (head.includes("word/")) return `${OFFICE}wordprocessingml.document`;
  if (head.includes("xl/")) return `${OFFICE}spreadsheetml.sheet`;
  return head.includes("ppt/") ? `${OFFICE}presentationml.presentation` : "application/zip";
}

const CONTROLS = new Set([...Array(32).keys()].filter((code) => ![9, 10, 12, 13].includes(code)));

function textType(bytes: Uint8Array): string {
  if (bytes.length === 0 || bytes.some((byte) => CONTROLS.has(byte))) return "application/octet-stream";
  const text = decoded(bytes);
  if (text === null) return "application/octet-stream";
  const start = text.slice(0, 2_000).toLowerCase();
  if (/<svg[\s>]/.test(start)) return "image/svg+xml";
  return /<(!doctype html|html|head|body|script|iframe|meta|title|a|b|h1|p|table|div)[\s>/]/.test(start)
    ? "text/html"
    : "text/plain";
}

/** UTF-8, of which the last character may be cut off; null for anything else. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

const latin = (bytes: Uint8Array, from: number, to: number) =>
  new TextDecoder("latin1").decode(bytes.subarray(from, to));

function matches(bytes: Uint8Array, offset: number, magic: string): boolean {
  if (bytes.length < offset + magic.length) return false;
  for (let i = 0; i < magic.length; i += 1) if (bytes[offset + i] !== magic.charCodeAt(i)) return false;
  return true;
}
