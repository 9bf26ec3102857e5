import { CODE_MS, codeState, counts } from "#domain/access/step-up.ts";
import { CONSENT_VERSION } from "#domain/document/consent.ts";
import { shownOf } from "#domain/document/shown.ts";
import { companyOf } from "#domain/document/signature.ts";
import { notFound } from "#domain/refusal.ts";
import { maskedEmail } from "#domain/text/masked.ts";
import type { Db } from "../../client.ts";
import { surroundingsOf } from "../document-facts.ts";
import { headOf } from "../document-head.ts";
import { documentHeadReads, toStanding } from "../portal-document.ts";
import type { Reader } from "../portal-documents.ts";
import { ceremonyReads, toCeremony } from "./ceremony.ts";
import { codeReads } from "./step-up.ts";

interface Wanted {
  documentId: string;
  /** Today where the organisation is, `YYYY-MM-DD`. */
  today: string;
  now: number;
}

/** How far somebody came with signing the newest version that they were sent, in two trips. Throws `not_found`. */
export async function readSigningPage(db: Db, viewer: Reader, { documentId, today, now }: Wanted) {
  const [rows, shownVersions, , recipients, surroundings] = await db.batch([
    ...documentHeadReads(db, viewer, documentId),
    surroundingsOf(db, viewer.orgId, documentId),
  ]);
  const { row, sent, recipient, step, left } = toStanding(viewer, { rows, shownVersions, recipients }, today);
  const [around] = surroundings;
  if (!around) throw notFound("document");
  const isContact = viewer.kind === "customer";
  const [codes, contacts, ...rest] = await db.batch([
    ...codeReads(db, viewer, now - CODE_MS),
    ...ceremonyReads(db, viewer, documentId, sent.n),
  ]);
  const ceremony = toCeremony(rest);
  const mine = ceremony.signatures.find(({ signerId }) => signerId === viewer.id);
  const shown = shownOf(sent.content, sent.choices);
  const lines = shown.groups.flatMap((group) => group.lines);
  const code = codes.find(({ sessionId }) => sessionId === viewer.via);
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    n: sent.n,
    step,
    left,
    head: headOf({ row: { ...row, title: shown.title }, sent, around }, recipient, sent.n),
    shown,
    chosen: lines.flatMap(({ option, counts: isChosen, description }) =>
      option && isChosen ? [description] : [],
    ),
    hasOptions: lines.some(({ option }) => option !== null),
    sha256: sent.pdfSha256,
    pages: sent.pdfPages,
    isSealed: sent.sealedKey !== null,
    company: companyOf(around.customer ?? around.contractor, recipient?.name ?? viewer.name),
    name: isContact ? (recipient?.name ?? viewer.name) : viewer.name,
    signedAt: mine?.at ?? null,
    asks: { initials: sent.content.initialled === true, day: sent.content.dated ? today : null },
    hasConsented: ceremony.consents.some(
      ({ recipientId, version }) => recipientId === recipient?.id && version === CONSENT_VERSION,
    ),
    /** Rule A3: whether a mailed code is still to be entered, and where it goes. */
    needsCode: isContact && !counts(ceremony.codeUsedAt, now),
    isCodeMailed: code !== undefined && codeState(code, now) === "open",
    codeTo: maskedEmail(contacts[0]?.email ?? ""),
  };
}

export type SigningPage = Awaited<ReturnType<typeof readSigningPage>>;
