import { answering } from "#app/answer.ts";
import { evidencePack } from "#app/documents/pack/evidence-pack.ts";
import { anyContext } from "#app/guards.ts";
import { readPack } from "#db/queries/signing/pack.ts";
import { consentText } from "#domain/document/consent.ts";
import { writeExtract } from "#domain/proof/log/write-extract.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/evidence-pack.ts";

/** Everything that proves a signed document, with the log as its reader may see it. */
export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const app = anyContext(context);
  const { jobId, number, pdfKey, sealedKey, from, rows, removed, attached, consentVersions } = await readPack(
    app.db,
    app.viewer,
    params.documentId,
  );
  const { files } = app.caller();
  const bytesOf = async (key: string) => {
    const stored = await files.get(key);
    if (!stored) throw notFound("document");
    return new Uint8Array(await stored.arrayBuffer());
  };
  const [original, sealed, log, ...along] = await Promise.all([
    bytesOf(pdfKey),
    bytesOf(sealedKey),
    writeExtract(app.viewer, jobId, from, rows, removed),
    ...attached.map(async ({ name, storageKey }) => ({ name, bytes: await bytesOf(storageKey) })),
  ]);
  const consents = consentVersions.map((version) => ({ version, text: consentText(version) }));
  const pack = await evidencePack({ original, sealed, log, consents, attached: along, now: app.now });
  return new Response(pack, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${number.replaceAll(/[^\w.-]+/g, "-")}-proof.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
});
