import { env } from "cloudflare:workers";
import { createDocument } from "#commands/document/create-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { storeUpload } from "#commands/file/store-upload.ts";
import { createDb } from "#db/client.ts";
import type { Draft } from "#domain/document/draft.ts";
import { callerFor } from "#worker/caller.ts";
import { draftOf, toCora, withBudget } from "./document.ts";
import { NOW, VIEWERS } from "./world.ts";

/** A file of the manager's on a job, seen by staff alone. */
export async function fileOn(
  jobId: string,
  name: string,
  bytes: string | Uint8Array<ArrayBuffer> = `%PDF-1.7 ${name}`,
): Promise<string> {
  const caller = callerFor(env, { db: createDb(env.DB) }, VIEWERS.manager, NOW, () => undefined);
  const wanted = { jobId, purpose: "attachment", audience: "internal" };
  return (await storeUpload(caller, { file: new File([bytes], name), wanted })).fileId;
}

/** A proposal for the customer with one drawing on its job, which goes along where `sends` says so. */
export async function proposalWithFile(change: Partial<Draft> = {}) {
  const { world, jobId } = await withBudget();
  const fileId = await fileOn(jobId, "Floor plan.pdf");
  const { documentId } = await world.run("manager", createDocument, {
    jobId,
    kind: "proposal",
    itemIds: ["tiles"],
  });
  const draft: Draft = {
    ...(await draftOf(world, documentId)),
    preparedFor: [{ ...toCora, role: "signer" }],
    attachments: [fileId],
    ...change,
  };
  await world.run("manager", saveDraft, { documentId, draft });
  const send = (given: object = {}) => world.run("manager", sendDocument, { documentId, ...given });
  return { world, jobId, documentId, fileId, send };
}
