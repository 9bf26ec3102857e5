import { env } from "cloudflare:workers";
import { addComment } from "#commands/comment/add-comment.ts";
import { beginUpload } from "#commands/file/begin-upload.ts";
import { finishUpload } from "#commands/file/finish-upload.ts";
import type { World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";

/** What the cast's technician said and sent on the work order that is under way. */
export async function furnishTalk(
  world: World,
  { orgId, technician }: Cast,
  jobId: string,
  workOrderId: string,
) {
  const upload = async (name: string) => {
    const text = `${name} of ${technician.id}`;
    const { fileId } = await world.run(technician, beginUpload, {
      workOrderId,
      name,
      size: text.length,
      inParts: false,
    });
    await env.FILES.put(`${orgId}/${fileId}`, text);
    return fileId;
  };
  const fileId = await upload("sketch.txt");
  await world.run(technician, finishUpload, { fileId });
  const { commentId } = await world.run(technician, addComment, { jobId, workOrderId, body: "On my way" });
  return { fileId, uploadId: await upload("late.txt"), commentId };
}
