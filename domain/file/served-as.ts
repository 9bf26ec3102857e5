/** Types a browser shows without running anything of theirs. */
const SHOWN = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "image/avif",
  "image/heic",
  "application/pdf",
  "video/mp4",
  "video/quicktime",
]);

/** SVG, HTML and whatever can carry script leaves as bytes to save, under a type that no browser opens. */
const INERT = /^(application\/(zip|x-ole-storage|vnd\.openxmlformats-officedocument\.[\w.]+)|text\/plain)$/;

export interface Serving {
  type: string;
  /** Whether `?preview=1` may show it in the page. */
  inline: boolean;
}

export function servedAs(type: string): Serving {
  if (SHOWN.has(type)) return { type, inline: true };
  if (type === "text/plain") return { type: "text/plain; charset=utf-8", inline: false };
  return { type: INERT.test(type) ? type : "application/octet-stream", inline: false };
}

export const isPicture = (type: string) => type.startsWith("image/") && type !== "image/svg+xml";
export const isVideo = (type: string) => type.startsWith("video/");

/** RFC 6266: a plain name for old programs and the full one beside it. */
export function contentDisposition(how: "inline" | "attachment", name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${ascii}"; filename*=UTF-8''${full}`;
}
