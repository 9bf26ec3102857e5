import { PDF } from "@libpdf/core";
import { sha256 } from "#domain/proof/bytes.ts";
import { EVIDENCE_NAME, EVIDENCE_TYPE } from "#domain/proof/evidence.ts";
import { setFurniture } from "../pdf/blocks/furniture.ts";
import { setBlock } from "../pdf/blocks/set-block.ts";
import { appendPages } from "../pdf/file/append-pages.ts";
import { newPictures } from "../pdf/file/pictures.ts";
import { Flow } from "../pdf/flow.ts";
import { newType } from "../pdf/type/type.ts";
import { AUDIT_TITLE, auditBlocks } from "./audit-blocks.ts";
import { evidenceOf } from "./evidence-of.ts";
import type { Sealing } from "./seal.ts";
import { certificatesOf, newSigner } from "./signer.ts";

/** Room for the seal itself beside its certificates. */
const ROOM = 1_200;

export async function sealFile({ pdf: frozen, trail, key, certificate, now }: Sealing): Promise<Uint8Array> {
  const hash = await sha256(frozen);
  if (trail.signers.some(({ documentSha256 }) => documentSha256 !== hash))
    throw new Error("A signature is of another document than the one to be sealed");
  const pdf = await PDF.load(frozen);
  const blocker = pdf.canSaveIncrementally();
  if (blocker) throw new Error(`The document cannot be sealed as it is: ${blocker}`);
  const signer = await newSigner({ key, certificate });
  const certificates = certificatesOf(certificate);
  addAudit(pdf, { trail, now }, hash);
  const evidence = await evidenceOf(trail, { sha256: hash, bytes: frozen.length }, certificates, now);
  const at = new Date(now);
  pdf.addAttachment(EVIDENCE_NAME, new TextEncoder().encode(evidence), {
    description: "Who signed, when and how, for programs to read",
    mimeType: EVIDENCE_TYPE,
    createdAt: at,
    modifiedAt: at,
  });
  const { bytes } = await pdf.sign({
    signer,
    signingTime: at,
    level: "B-B",
    reason: `Sealed by ${trail.organisation}`,
    estimatedSize: ROOM + certificates.reduce((sum, { length }) => sum + length, 0),
  });
  return bytes;
}

function addAudit(pdf: PDF, { trail, now }: Pick<Sealing, "trail" | "now">, hash: string): void {
  const pictures = newPictures(pdf);
  const size = pdf.getPage(0)?.width === 612 ? "letter" : "a4";
  const flow = new Flow(size, newType(pdf), { tag: "Part", kids: [] });
  for (const block of auditBlocks(trail, hash, now)) setBlock(flow, block, pictures);
  const { number, title, version } = trail.document;
  setFurniture(flow, `${trail.organisation} · ${number} ${title}, version ${version} · ${AUDIT_TITLE}`);
  appendPages(pdf, AUDIT_TITLE, flow, pictures);
}
