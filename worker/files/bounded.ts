import { joined } from "#domain/file/bytes.ts";
import { Refusal } from "#domain/refusal.ts";

const tooLarge = () =>
  new Refusal("too_large", "too_large", "That is more than was said, so it was not kept.", "file");

/** The whole body, counted as it streams, because a chunked body says nothing of its size. Throws `too_large`. */
export async function boundedBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > most) throw tooLarge();
    pieces.push(piece);
  }
  return joined(pieces);
}

/** A form that may hold files, counted the same way. Throws `too_large`, or `invalid` for what is no form. */
export async function boundedForm(request: Request, most: number): Promise<FormData> {
  let size = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      size += piece.length;
      if (size > most) controller.error(tooLarge());
      else controller.enqueue(piece);
    },
  });
  const headers = { "Content-Type": request.headers.get("Content-Type") ?? "" };
  try {
    return await new Response(request.body?.pipeThrough(counted) ?? null, { headers }).formData();
  } catch {
    if (size > most) throw tooLarge();
    throw new Refusal("invalid", "not_a_form", "Send a form with a file in it.");
  }
}
