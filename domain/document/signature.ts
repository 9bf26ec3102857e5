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

/** As somebody fills it in; what they left out is empty or not there. */
interface Entered {
  name: string;
  how: (typeof signatureHows)[number];
  picture?: string | undefined;
  initials?: string | undefined;
  signedOn?: string | undefined;
  hasAuthority: boolean;
}

/** What the document asks of a signature beside a name, and the company that is signed for. */
interface Asked {
  initialled?: boolean | undefined;
  dated?: boolean | undefined;
  company: string | null;
}

/** All that a signature still lacks, each with the field it is entered in (rule D4). */
export function lackingOf(entered: Entered, { initialled, dated, company }: Asked) {
  const { name, how, picture, initials, signedOn, hasAuthority } = entered;
  const picturing = how === "drawn" ? "Draw your signature." : "Choose a picture of your signature.";
  const wanted: [field: keyof Entered, isLacking: boolean, message: string][] = [
    ["name", !name, "Enter your name."],
    ["picture", how !== "typed" && !picture, picturing],
    ["initials", !!initialled && !initials, "Enter your initials."],
    ["signedOn", !!dated && !signedOn, "Enter the date."],
    [
      "hasAuthority",
      company !== null && !hasAuthority,
      `Tick this if you may sign for ${company}, or pass it to somebody who may.`,
    ],
  ];
  return wanted.flatMap(([field, isLacking, message]) => (isLacking ? [{ path: [field], message }] : []));
}
