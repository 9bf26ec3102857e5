import type { AuditTrail, TrailSigner } from "#domain/proof/trail.ts";
import type { Block } from "../pdf/paper.ts";

export const AUDIT_TITLE = "Signatures and evidence";

/** "2026-03-03 14:05:09 UTC": the same for whoever reads it, wherever they are. */
const moment = (at: number) => `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;

/** What the pages about the signatures say. */
export function auditBlocks(trail: AuditTrail, sha256: string, now: number): Block[] {
  const { document, organisation, log } = trail;
  return [
    { kind: "heading", level: 1, text: AUDIT_TITLE },
    {
      kind: "paragraph",
      words:
        "These pages were added when the document was sealed. They say who signed it, how and when. The pages before them are, byte for byte, those that everybody was shown. Any change to this file breaks the seal.",
      quiet: true,
    },
    {
      kind: "facts",
      facts: [
        ["Document", `${document.number} · ${document.title}`],
        ["Version", String(document.version)],
        ["From", organisation],
        ["Sealed", moment(now)],
        ["SHA-256", sha256],
        ["Check it at", trail.verifyAt],
      ],
    },
    ...agreedBlocks(trail),
    ...trail.signers.flatMap((signer, index) => signerBlocks(signer, index + 1)),
    ...listOf(
      "Declined",
      trail.declines.map(({ name, email, at, reason }) => `${name} (${email}), ${moment(at)}: ${reason}`),
    ),
    ...listOf(
      "Passed on",
      trail.delegations.map(
        ({ from, to, at }) => `${from} asked ${to} to sign in their place, ${moment(at)}.`,
      ),
    ),
    { kind: "heading", level: 2, text: "The log" },
    {
      kind: "paragraph",
      words:
        "Everything that happened on this job stands in a log that only grows. Each row carries the SHA-256 of the one before it, so no row can be changed, moved or taken out unnoticed. When this document was sealed, the log went as far as this row:",
    },
    {
      kind: "facts",
      facts: [
        ["Row", String(log.seq)],
        ["SHA-256", log.hash],
      ],
    },
    {
      kind: "paragraph",
      words: "The same facts are in this file as evidence.json, for programs to read.",
      quiet: true,
      small: true,
    },
  ];
}

function agreedBlocks({ agreed = [] }: AuditTrail): Block[] {
  if (agreed.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "What was agreed" },
    { kind: "facts", facts: agreed },
  ];
}

function signerBlocks(signer: TrailSigner, number: number): Block[] {
  const { name, email, company, signature } = signer;
  return [
    { kind: "heading", level: 2, text: `Signature ${number}: ${name}` },
    ...signatureBlocks(signer),
    {
      kind: "facts",
      facts: [
        ["Name", name],
        ["Email", email],
        ["For", company === null ? "" : `${company}. ${name} stated that they may bind it.`],
        ["Signed", moment(signer.at)],
        ["How", HOW[signature.how]],
        ["Initials", signer.initials ?? ""],
        ["Date entered", signer.signedOn ?? ""],
        ["Known by", KNOWN_BY[signer.authenticated]],
        ["Agreed to", `sign electronically, consent version ${signer.consentVersion}`],
        ["IP address", signer.ip],
        ["Device", signer.userAgent],
        ["Session", signer.session],
      ],
    },
  ];
}

const HOW = {
  typed: "Typed their name",
  drawn: "Drew their signature",
  uploaded: "Uploaded a picture of their signature",
} satisfies Record<TrailSigner["signature"]["how"], string>;

const KNOWN_BY = {
  code: "A code mailed to this address, entered before signing",
  session: "Signed in to their account",
} satisfies Record<TrailSigner["authenticated"], string>;

function signatureBlocks({ name, signature }: TrailSigner): Block[] {
  if (signature.picture)
    return [
      {
        kind: "picture",
        picture: { bytes: signature.picture, alt: `Signature of ${name}`, width: 180, height: 60 },
      },
    ];
  return signature.how === "typed"
    ? [{ kind: "paragraph", words: [{ text: signature.text, bold: true }] }]
    : [];
}

const listOf = (title: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: "heading", level: 2, text: title },
        { kind: "list", marks: "bullets", items: items.map((words) => ({ words })) },
      ];
