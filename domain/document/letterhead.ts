import type { DocumentHead } from "./head.ts";

/** What an organisation says of itself at the head of its papers. */
export interface LetterheadFacts {
  name: string;
  /** In lines. */
  address: string | null;
  phone: string | null;
  email: string | null;
  taxNumber: string | null;
  logoSha256: string | null;
  logoWidth: number | null;
  logoHeight: number | null;
}

/** The lines below the organisation's name. */
export const letterheadLines = ({ address, phone, email, taxNumber }: LetterheadFacts): string[] =>
  [...(address ?? "").split("\n"), [phone, email].filter(Boolean).join(" · "), taxNumber ?? ""]
    .map((line) => line.trim())
    .filter(Boolean);

/** A logo on the screen, where it has its own address for everybody who may see the organisation's papers. */
export function letterheadOf(
  facts: LetterheadFacts,
): Pick<DocumentHead, "organisation" | "letterhead" | "logo"> {
  const { name, logoSha256, logoWidth, logoHeight } = facts;
  const href = `/logo/${logoSha256}`;
  return {
    organisation: name,
    letterhead: letterheadLines(facts),
    ...(logoSha256 && logoWidth && logoHeight && { logo: { href, width: logoWidth, height: logoHeight } }),
  };
}
