import { visibleLine } from "../text/invisible.ts";
import type { Evidence } from "./evidence.ts";
import type { Facts, Verdict } from "./verdict.ts";

/** The finding in one line, above the checks. */
export function headline({ holds, facts, checks }: Verdict): string {
  if (holds) return "Everything holds";
  if (!facts) return "This does not hold";
  const isForeign = checks.some((one) => one.id === "known" && !one.holds);
  return isForeign
    ? "This was sealed with the key of somebody else"
    : "The sealed document holds, but not all that came with it";
}

type Row = readonly [word: string, value: string];

const moment = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** What a file says that was found to hold, for people. */
export const factRows = (facts: Facts): Row[] =>
  rowsOf(facts).map(([word, value]) => [word, visibleLine(value)]);

const rowsOf = ({ evidence, sealedBy, fingerprint }: Facts): Row[] => [
  [
    "Document",
    `${evidence.document.number} · ${evidence.document.title}, version ${evidence.document.version}`,
  ],
  ["From", evidence.organisation],
  ...evidence.signers.map((signer): Row => ["Signed by", signerWords(signer)]),
  ...evidence.declines.map(({ name, at }): Row => ["Declined by", `${name}, ${moment(at)}`]),
  ["Sealed", `${moment(evidence.sealedAt)}, by ${sealedBy}`],
  ["Certificate", grouped(fingerprint)],
];

function signerWords({ name, email, company, at }: Evidence["signers"][number]): string {
  return `${name}${company === null ? "" : ` for ${company}`} (${email}), ${moment(at)}`;
}

/** Long numbers as people compare them. */
export const grouped = (fingerprint: string) => fingerprint.match(/.{1,4}/g)?.join(" ") ?? "";

/** Why the certificate's number is to be compared, where nobody here knows whose it is. */
export const compareWords = ({ evidence }: Facts): string =>
  visibleLine(
    `Anybody can make a certificate in any name. To be sure that ${evidence.organisation} made this seal, compare the certificate's number with the one they tell you, or show on their own page for checking (${evidence.verifyAt}, if you know that address to be theirs).`,
  );
