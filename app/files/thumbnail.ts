import { THUMBNAIL_BYTES, THUMBNAIL_PIXELS } from "#domain/file/limits.ts";

/** A small picture of a picture, drawn here; null for what this browser cannot draw. */
export async function thumbnailOf(file: File): Promise<Blob | null> {
  if (!file.type.startsWith("image/") || file.type === "image/svg+xml") return null;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, THUMBNAIL_PIXELS / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    // A browser that cannot write WebP writes PNG instead, which is large
    const drawn = await encoded(canvas, "image/webp");
    const blob = drawn?.type === "image/webp" ? drawn : await encoded(canvas, "image/jpeg");
    return blob && blob.size <= THUMBNAIL_BYTES ? blob : null;
  } catch {
    return null;
  }
}

const encoded = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.8));
