import { SIGNATURE_BYTES, SIGNATURE_PIXELS } from "#domain/document/signature.ts";
import { readPicture } from "#domain/file/picture.ts";
import { sniffType } from "#domain/file/sniff-type.ts";
import { invalid } from "#domain/refusal.ts";
import type { CommandContext } from "../command.ts";
import type { SignatureInput } from "./signature-input.ts";

const KINDS = ["image/png", "image/jpeg"];

/**
 * Keeps the picture of a signature, without what it tells of place and camera, under a name that is used once. Null for
 * a typed one. Throws `not_a_picture`, `too_large`.
 */
export async function keepPicture(
  { files, orgId, newId }: CommandContext,
  documentId: string,
  { how, picture }: Pick<SignatureInput, "how" | "picture">,
): Promise<string | null> {
  if (how === "typed" || !picture) return null;
  const bytes = new Uint8Array(Buffer.from(picture, "base64"));
  const type = sniffType(bytes);
  const read = KINDS.includes(type) ? readPicture(type, bytes) : null;
  if (!read) throw invalid("Choose a picture, PNG or JPEG.", "picture", "not_a_picture");
  if (bytes.length > SIGNATURE_BYTES || (read.width ?? 0) * (read.height ?? 0) > SIGNATURE_PIXELS)
    throw invalid("Choose a smaller picture.", "picture", "too_large");
  const key = `documents/${orgId}/${documentId}/signature-${newId()}`;
  await files.put(key, new Blob(read.kept.map((piece) => new Uint8Array(piece))), {
    httpMetadata: { contentType: type },
  });
  return key;
}
