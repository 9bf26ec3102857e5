import { SIGN_HERE, signedWords } from "#app/documents/document-words.ts";
import { wholeMomentOf } from "#domain/time/whole-day.ts";

/** A signature that counts for the version on the paper. */
export interface PaperSignature {
  name: string;
  /** Whom they signed for; null for themselves. */
  company: string | null;
  at: number;
}

interface PaperSignaturesProps {
  signatures: readonly PaperSignature[];
  timeZone: string;
}

/** Where to sign, or who did and when. */
export function PaperSignatures({ signatures, timeZone }: PaperSignaturesProps) {
  if (signatures.length === 0) return <p className="doc-sign">{SIGN_HERE}</p>;
  return (
    <ul className="doc-signed" aria-label="Signatures">
      {signatures.map((signature) => (
        <li key={`${signature.at}${signature.name}`}>
          {signedWords(signature)}
          <span className="tnum">{wholeMomentOf(signature.at, timeZone)}</span>
        </li>
      ))}
    </ul>
  );
}
