import { concat } from "./bytes.ts";
import { Unreadable } from "./der/read.ts";

/** What was packed, as it was. `deflate` is with a header and `deflate-raw` without. */
export async function inflated(
  packed: Uint8Array<ArrayBuffer>,
  form: "deflate" | "deflate-raw",
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream(form)).getReader();
  try {
    for (let next = await reader.read(); next.value !== undefined; next = await reader.read())
      parts.push(next.value);
  } catch {
    throw new Unreadable("Packed in a way that cannot be undone");
  }
  return concat(parts);
}
