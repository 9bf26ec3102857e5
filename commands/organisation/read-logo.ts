import { logoKey } from "#domain/file/logo.ts";

/** The bytes of an organisation's logo; null where it has none. */
export async function readLogo(
  files: Pick<R2Bucket, "get">,
  orgId: string,
  sha256: string | null,
): Promise<Uint8Array | null> {
  const stored = sha256 ? await files.get(logoKey(orgId, sha256)) : null;
  return stored && new Uint8Array(await stored.arrayBuffer());
}
