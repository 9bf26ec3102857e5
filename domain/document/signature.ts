export const signatureHows = ["typed", "drawn", "uploaded"] as const;

/** A picture of a signature is small: it stands on the audit page, 180 points wide. */
export const SIGNATURE_BYTES = 1_000_000;
export const SIGNATURE_PIXELS = 4_000_000;

/** Whom somebody signs for: the party, unless it is the person themselves. */
export function companyOf(party: string | null, name: string): string | null {
  if (party === null) return null;
  const plain = (text: string) => text.trim().toLowerCase().replaceAll(/\s+/g, " ");
  return plain(party) === plain(name) ? null : party;
}
