import { and, desc, eq, sql } from "drizzle-orm";
import { readByOrganisation } from "#domain/comment/read-by.ts";
import { recipientFor } from "#domain/document/own-recipient.ts";
import { shownOf } from "#domain/document/shown.ts";
import { stepOf } from "#domain/document/step.ts";
import { notFound } from "#domain/refusal.ts";
import { readAtOnce, standIn } from "../at-once.ts";
import type { Db } from "../client.ts";
import { contact, document, documentRecipient, documentVersion, signature } from "../schema/index.ts";
import { reachableDocuments } from "../scopes.ts";
import { invoicesOfBill, toOutcome } from "./claims/outcome.ts";
import { surroundingsOf } from "./document-facts.ts";
import { headOf } from "./document-head.ts";
import { workOf } from "./document-work.ts";
import { lastSeqStatement } from "./last-seq.ts";
import {
  documentReads,
  type Reader,
  readableVersions,
  recipientColumns,
  toReceived,
} from "./portal-documents.ts";
import { talkReads, toTalk } from "./talk.ts";
import { staffMark } from "./talk-readers.ts";

interface Wanted {
  documentId: string;
  /** An older version (rule D5); the newest they were sent when left out. */
  n?: number | undefined;
  /** Of the talk: rows before this `seq`. */
  before?: number | undefined;
  today: string;
}

/** One document as somebody reads it who was sent it (rule D2), in one statement. Throws `not_found`. */
export async function readPortalDocument(db: Db, viewer: Reader, wanted: Wanted) {
  const { today } = wanted;
  const read = await readEverything(db, viewer, wanted);
  const { notes, surroundings, related, own, log, comments, marks, work, signed } = read;
  const { row, sent, recipient, step, left } = toStanding(viewer, read, today);
  const [around] = surroundings;
  if (!around) throw notFound("document");
  const shown = shownOf(sent.content, sent.choices);
  const talk = toTalk(viewer, [log, comments, marks]);
  const isCurrent = sent.n === row.sentVersion && row.state !== "draft";
  const head = headOf({ row: { ...row, title: shown.title }, sent, around }, recipient, sent.n);
  return {
    id: row.id,
    jobId: row.jobId,
    kind: row.kind,
    n: sent.n,
    head,
    shown,
    step,
    /** Of an invoice whose totals are shown: what is paid of it. */
    paidMinor: shown.totals && row.state !== "draft" ? row.paidMinor : null,
    /** Others whose answer is still to come. */
    left,
    reason: isCurrent ? row.reason : null,
    answeredAt: recipient?.actedAt ?? null,
    isSealed: sent.sealedKey !== null,
    /** Of this version, unless it was changed since: they no longer count then (rule D5). */
    signatures: signed
      .filter(({ n }) => isCurrent && n === sent.n)
      .map(({ name, company, at }) => ({ name, company, at })),
    versions: notes,
    related: toReceived(viewer, [related, own], today),
    talk: {
      ...talk,
      // What else became of the job is no news to this page; an older part of the talk goes on from its own end
      ...(wanted.before === undefined && { lastSeq: read.last[0]?.seq ?? 0 }),
      readBy: readByOrganisation(talk.rows, read.staff[0]?.seq ?? 0, around.organisation),
    },
    work: work[0] ?? null,
    /** Of a bill that they confirmed. */
    outcome: step === "accepted" ? toOutcome(read.invoices, shown.totals !== null) : null,
  };
}

function readEverything(db: Db, viewer: Reader, { documentId, n, before }: Wanted) {
  const { orgId, id, kind } = viewer;
  const party = kind === "customer" ? viewer.customerId : viewer.contractorId;
  const role = kind === "customer" ? null : viewer.role;
  const shape = JSON.stringify(["received", kind, role, n === undefined, before === undefined]);
  return readAtOnce(db, shape, { orgId, id, party, documentId, n, before }, () => {
    const any = { orgId: standIn("orgId"), id: standIn("id") };
    const anybody: Reader =
      kind === "customer"
        ? { ...viewer, ...any, customerId: standIn("party") }
        : { ...viewer, ...any, contractorId: standIn("party") };
    const anyId = standIn("documentId");
    const anyN = n === undefined ? n : standIn<number>("n");
    const [rows, shownVersions, notes, recipients] = documentHeadReads(db, anybody, anyId, anyN);
    const [related, own] = documentReads(db, anybody, { ofDocumentId: anyId });
    const jobId = sql`(select job_id from ${document} where org_id = ${anybody.orgId} and id = ${anyId})`;
    const [log, comments, marks] = talkReads(db, anybody, {
      jobId,
      documentId: anyId,
      before: before === undefined ? before : standIn<number>("before"),
    });
    return {
      ...{ rows, shownVersions, notes, recipients, related, own, log, comments, marks },
      surroundings: surroundingsOf(db, anybody.orgId, anyId),
      last: lastSeqStatement(db, anybody, jobId),
      work: workOf(db, anybody, anyId),
      signed: signaturesOn(db, anybody.orgId, anyId),
      staff: staffMark(db, anybody.orgId, anyId),
      invoices: invoicesOfBill(db, anybody, anyId),
    };
  });
}

const signaturesOn = (db: Db, orgId: string, documentId: string) =>
  db
    .select({ n: signature.n, name: signature.name, company: signature.company, at: signature.at })
    .from(signature)
    .where(and(eq(signature.orgId, orgId), eq(signature.documentId, documentId)))
    .orderBy(signature.at)
    .limit(100);

export type PortalDocument = Awaited<ReturnType<typeof readPortalDocument>>;

/** The document, the version to show, what changed from version to version, and who was sent it. */
export const documentHeadReads = (db: Db, viewer: Reader, documentId: string, n?: number) =>
  [
    db
      .select()
      .from(document)
      .where(and(reachableDocuments(viewer), eq(document.id, documentId))),
    db
      .select()
      .from(documentVersion)
      .where(and(versionsOf(viewer, documentId), n === undefined ? undefined : eq(documentVersion.n, n)))
      .orderBy(desc(documentVersion.n))
      .limit(1),
    db
      .select({ n: documentVersion.n, sentAt: documentVersion.sentAt, note: documentVersion.note })
      .from(documentVersion)
      .where(versionsOf(viewer, documentId))
      .orderBy(desc(documentVersion.n))
      .limit(20),
    db
      .select(recipientColumns)
      .from(documentRecipient)
      .leftJoin(
        contact,
        and(eq(contact.orgId, documentRecipient.orgId), eq(contact.id, documentRecipient.contactId)),
      )
      .where(and(eq(documentRecipient.orgId, viewer.orgId), eq(documentRecipient.documentId, documentId))),
  ] as const;

const versionsOf = (viewer: Reader, documentId: string) =>
  and(
    eq(documentVersion.orgId, viewer.orgId),
    eq(documentVersion.documentId, documentId),
    sql`${documentVersion.n} in ${readableVersions(viewer, sql`${documentId}`)}`,
  );

type HeadReads = ReturnType<typeof documentHeadReads>;
interface HeadRows {
  rows: Awaited<HeadReads[0]>;
  shownVersions: Awaited<HeadReads[1]>;
  recipients: Awaited<HeadReads[3]>;
}

/** Where it stands for this reader. Throws `not_found` for a document or a version that they were not sent. */
export function toStanding(viewer: Reader, { rows, shownVersions, recipients }: HeadRows, today: string) {
  const [row] = rows;
  const [sent] = shownVersions;
  if (!row || !sent) throw notFound("document");
  const asked = recipients.filter((one) => one.n === sent.n);
  const recipient = recipientFor(viewer, asked);
  // What its row says of the day may be a draft's already
  const document = { ...row, until: sent.content.until };
  const step = stepOf({ document, recipient, n: sent.n, today }, sent.content.signed);
  const left = asked.filter(
    ({ role, state, id }) =>
      role === "signer" && (state === "invited" || state === "waiting") && id !== recipient?.id,
  ).length;
  return { row, sent, recipient, step, left };
}

/** Where the bytes of a version are that this reader was sent. Throws `not_found`. */
export async function readPortalPdf(
  db: Db,
  viewer: Reader,
  { documentId, n }: Pick<Wanted, "documentId" | "n">,
) {
  const [documents, versions] = await db.batch([
    db
      .select({ number: document.number })
      .from(document)
      .where(and(reachableDocuments(viewer), eq(document.id, documentId))),
    db
      .select({
        n: documentVersion.n,
        pdfKey: documentVersion.pdfKey,
        sealedKey: documentVersion.sealedKey,
      })
      .from(documentVersion)
      .where(and(versionsOf(viewer, documentId), n === undefined ? undefined : eq(documentVersion.n, n)))
      .orderBy(desc(documentVersion.n))
      .limit(1),
  ]);
  const [found] = documents;
  const [version] = versions;
  if (!found || !version) throw notFound("document");
  const name = version.n > 1 ? `${found.number}-v${version.n}` : found.number;
  return { key: version.sealedKey ?? version.pdfKey, name };
}

/** What somebody reads before they answer: which document, where it stands, what they chose. Throws `not_found`. */
export async function readAnswer(
  db: Db,
  viewer: Reader,
  { documentId, today }: Omit<Wanted, "n" | "before">,
) {
  const [rows, shownVersions, , recipients, surroundings] = await db.batch([
    ...documentHeadReads(db, viewer, documentId),
    surroundingsOf(db, viewer.orgId, documentId),
  ]);
  const { row, sent, step, left } = toStanding(viewer, { rows, shownVersions, recipients }, today);
  const shown = shownOf(sent.content, sent.choices);
  const [around] = surroundings;
  const lines = shown.groups.flatMap((group) => group.lines).filter(({ option }) => option !== null);
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    n: sent.n,
    title: shown.title,
    until: shown.until,
    step,
    left,
    totals: shown.totals && { grossMinor: shown.totals.grossMinor, depositMinor: shown.totals.depositMinor },
    options: lines.map(({ id, description, counts }) => ({ id, description, counts })),
    from: around?.managerName ?? "",
  };
}

export type AnswerFacts = Awaited<ReturnType<typeof readAnswer>>;
