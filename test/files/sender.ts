import { env, exports } from "cloudflare:workers";
import { createDb } from "#db/client.ts";
import { activity, file, job, uploadPart, workOrder } from "#db/schema/index.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { makeWorld, NOW, type Who } from "#test/setup/world.ts";

/** A job of the first customer with one work order of the first contractor, assigned to its first technician. */
export async function makeJob() {
  const { db } = await makeWorld();
  const born = { orgId: "org1", createdAt: NOW };
  await db.insert(job).values({
    ...born,
    id: "job1",
    number: 1,
    title: "Switchboard",
    siteId: "site1",
    managerId: "manager1",
    customerId: "cust1",
  });
  await db.insert(workOrder).values({
    ...born,
    id: "wo1",
    jobId: "job1",
    orderId: "order1",
    number: 1,
    contractorId: "con1",
    assigneeId: "tech1",
    managerId: "manager1",
    siteId: "site1",
    assetId: "asset1",
    description: "Replace a breaker",
    state: "accepted",
    stateAt: NOW,
  });
  return db;
}

export const stored = () => createDb(env.DB).select().from(file);
export const arrivedParts = () => createDb(env.DB).select().from(uploadPart);
export const logged = () => createDb(env.DB).select().from(activity);

/** Sends requests with any method as somebody; `browser` knows only GET and POST. */
export async function sender(who: Who | null) {
  const { cookie } = await browser(who);
  return (method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) =>
    exports.default.fetch(
      new Request(ORIGIN + path, {
        method,
        body: body ?? null,
        headers: { Origin: ORIGIN, ...(cookie && { Cookie: cookie }), ...headers },
      }),
    );
}

export type Send = Awaited<ReturnType<typeof sender>>;

export const json = async <T = Record<string, never>>(response: Response) =>
  (await response.json()) as {
    result: T;
    error: { code: string; message: string; field: string | null; fields?: Record<string, string[]> };
  };

export interface SentFile {
  fileId: string;
  name: string;
  type: string;
  size: number;
  thumbnail: boolean;
}

/** Posts a small form. */
export async function sendSmall(
  send: Send,
  bytes: Uint8Array<ArrayBuffer> | string,
  name: string,
  wanted: Record<string, string | Blob> = { workOrderId: "wo1", audience: "both" },
  headers: Record<string, string> = {},
) {
  const form = new FormData();
  form.set("file", new File([bytes], name, { type: "image/jpeg" }));
  for (const [field, value] of Object.entries(wanted)) form.set(field, value);
  return send("POST", "/files", form, headers);
}

export const sentFile = async (response: Promise<Response>) => (await json<SentFile>(await response)).result;
