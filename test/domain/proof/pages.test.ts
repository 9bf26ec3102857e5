import { PDF, type PdfObject, PdfStream } from "@libpdf/core";
import { expect, test } from "vitest";
import { evidenceOf } from "#app/documents/seal/evidence-of.ts";
import { certificatesOf, newSigner } from "#app/documents/seal/signer.ts";
import { sha256 } from "#domain/proof/bytes.ts";
import { EVIDENCE_NAME, EVIDENCE_TYPE } from "#domain/proof/evidence.ts";
import { verifyPdf } from "#domain/proof/verify-pdf.ts";
import { failed, frozenPdf, key, NOW, trailOf } from "./sealed.ts";

/** Sealed with the right key, by somebody who changed what is shown behind the bytes that were signed. */
async function sealedAfter(change: (pdf: PDF) => void, isSavedFirst = false) {
  const frozen = await frozenPdf(2);
  let pdf = await PDF.load(frozen);
  change(pdf);
  if (isSavedFirst) pdf = await PDF.load(await pdf.save({ incremental: true }));
  const facts = { sha256: await sha256(frozen), bytes: frozen.length };
  const evidence = await evidenceOf(await trailOf(frozen), facts, certificatesOf(key.certificate), NOW);
  pdf.addAttachment(EVIDENCE_NAME, new TextEncoder().encode(evidence), { mimeType: EVIDENCE_TYPE });
  const { bytes } = await pdf.sign({ signer: await newSigner(key), signingTime: new Date(NOW) });
  return verifyPdf(bytes);
}

const other = (pdf: PDF): PdfObject => pdf.createStream({}, new TextEncoder().encode("0 0 m 9 9 l S"));

test("pages whose content is replaced behind the signed bytes are found", async () => {
  expect(failed(await sealedAfter((pdf) => pdf.getPage(0)?.dict.set("Contents", other(pdf))))).toEqual([
    "pages",
  ]);
});

test("so is the content itself, a page put before them, and one taken out", async () => {
  const rewritten = await sealedAfter((pdf) => {
    const content = pdf.getObject(pdf.getPage(0)?.dict.getRef("Contents") as never);
    if (content instanceof PdfStream) content.setData(new TextEncoder().encode("0 0 m 9 9 l S"));
  });
  expect(failed(rewritten)).toEqual(["pages"]);
  expect(failed(await sealedAfter((pdf) => pdf.addPage({ insertAt: 0 })))).toEqual(["pages"]);
  expect(failed(await sealedAfter((pdf) => pdf.removePage(0)))).toEqual(["pages"]);
});

test("so is a change that was saved before the seal was added", async () => {
  const change = (pdf: PDF) => pdf.getPage(0)?.dict.set("Contents", other(pdf));
  expect(failed(await sealedAfter(change, true))).toEqual(["pages"]);
});

test("sealed with nothing changed, it holds", async () => {
  expect(failed(await sealedAfter(() => undefined))).toEqual([]);
});
