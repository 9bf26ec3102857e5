import type { DocumentFacts, VersionRow } from "#db/queries/document-facts.ts";
import type { SignatureRow } from "#db/queries/signing/ceremony.ts";
import type { Sealing } from "#db/queries/signing/sealing.ts";
import { consentText } from "#domain/document/consent.ts";
import { shownOf } from "#domain/document/shown.ts";
import type { LogHead } from "#domain/log/chain.ts";
import { formatMoney } from "#domain/money/format.ts";
import type { AuditTrail, TrailSigner } from "#domain/proof/trail.ts";
import type { CommandContext } from "../command.ts";

/** Everything that is known of the signatures of a version, as its seal tells it (rules D4, D6, L3). */
export async function auditTrail(
  { files, appUrl }: Pick<CommandContext, "files" | "appUrl">,
  { row, sent, recipients, around }: DocumentFacts,
  { signatures, delegations, from }: Sealing,
  head: LogHead,
): Promise<AuditTrail> {
  const nameOf = (recipientId: string) => recipients.find(({ id }) => id === recipientId)?.name ?? "";
  const versions = [...new Set(signatures.map(({ consentVersion }) => consentVersion))];
  return {
    organisation: around.organisation,
    verifyAt: `${appUrl}/verify`,
    document: { number: row.number, title: row.title, version: row.sentVersion },
    ...(sent && { agreed: agreedOf(sent, around.currency), attached: attachedTo(sent) }),
    signers: await Promise.all(signatures.map((one) => signerOf(files, one))),
    declines: [],
    delegations: delegations.map(({ recipientId, name, email, decidedAt, askedAt }) => ({
      from: nameOf(recipientId),
      to: `${name} (${email})`,
      at: decidedAt ?? askedAt,
    })),
    consents: versions.map((version) => ({ version, text: consentText(version) })),
    log: { jobId: row.jobId, ...head, from },
  };
}

const attachedTo = ({ content }: VersionRow) =>
  (content.attached ?? []).map(({ name, sha256 }) => ({ name, sha256 }));

/** Options are chosen on the page, after the PDF was frozen: the seal says which. Hidden figures stay hidden (rule D2). */
function agreedOf({ content, choices }: VersionRow, currency: string): (readonly [string, string])[] {
  const { groups, totals } = shownOf(content, choices);
  const options = groups.flatMap(({ lines }) => lines).filter(({ option }) => option !== null);
  if (options.length === 0) return [];
  const chosen = options.filter((line) => line.counts).map(({ description }) => description);
  return [
    ["Options chosen", chosen.length > 0 ? chosen.join("; ") : "None"],
    ["Total", totals ? formatMoney(totals.grossMinor, currency) : ""],
  ];
}

async function signerOf(files: R2Bucket, row: SignatureRow): Promise<TrailSigner> {
  const { name, email, company, at, ip, userAgent, authenticated, consentVersion, initials, signedOn } = row;
  return {
    ...{ name, email, company, at, ip, userAgent, authenticated, consentVersion },
    signature: await signatureOf(files, row),
    ...(initials && { initials }),
    ...(signedOn && { signedOn }),
    session: row.sessionId,
    documentSha256: row.pdfSha256,
  };
}

async function signatureOf(
  files: R2Bucket,
  { how, name, pictureKey }: SignatureRow,
): Promise<TrailSigner["signature"]> {
  if (how === "typed" || !pictureKey) return { how: "typed", text: name };
  const stored = await files.get(pictureKey);
  if (!stored) throw new Error(`The signature ${pictureKey} is not in the store`);
  return { how, picture: new Uint8Array(await stored.arrayBuffer()) };
}
