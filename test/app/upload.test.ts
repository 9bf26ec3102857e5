import { beforeEach, expect, test } from "vitest";
import type { Answer, Request } from "#app/files/send.ts";
import { UploadFailed, type UploadTools, uploadFile } from "#app/files/upload.ts";
import { PART_BYTES } from "#domain/file/limits.ts";
import { webp } from "#test/files/pictures.ts";
import { logged, makeJob, sender, stored } from "#test/files/sender.ts";

type Trouble = "never arrives" | "answer lost" | Answer;

let tools: UploadTools;
let requests: string[];
let troubles: Map<string, Trouble[]>;
let pauses: number;

/** The browser's side against the real server, over a line that breaks where a test says so. */
beforeEach(async () => {
  await makeJob();
  const asTechnician = await sender("technician");
  requests = [];
  troubles = new Map();
  pauses = 0;
  const send = async ({ method, path, body, headers }: Request): Promise<Answer> => {
    const line = `${method} ${path.replace(/\/uploads\/\w{26}/, "/uploads/:id")}`;
    requests.push(line);
    const trouble = troubles.get(line)?.shift();
    if (trouble === "never arrives") return { status: 0, body: null };
    if (typeof trouble === "object") return trouble;
    const answer = await asTechnician(method, path, body, headers);
    const said = { status: answer.status, body: await answer.json() };
    return trouble === "answer lost" ? { status: 0, body: null } : said;
  };
  const pause = async () => {
    pauses += 1;
  };
  tools = {
    send,
    pause,
    thumbnailOf: async () => null,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
});

const place = { workOrderId: "wo1", purpose: "attachment" } as const;
const large = new File([new Uint8Array(PART_BYTES), new Uint8Array(10)], "film.bin");

test("a small file goes in one request, thumbnail and all", async () => {
  const sent = await uploadFile(new File(["hello"], "a.txt"), place, "k", {
    ...tools,
    thumbnailOf: async () => new Blob([webp()]),
  });
  expect(sent).toMatchObject({ name: "a.txt", size: 5, thumbnail: true });
  expect(requests).toEqual(["POST /files"]);
});

test.each<[string, string]>([
  ["POST /files", "small"],
  ["POST /files/uploads", "large"],
  ["GET /files/uploads/:id", "large"],
  ["PUT /files/uploads/:id/parts/1", "large"],
  ["POST /files/uploads/:id/complete", "large"],
])("when %s breaks on the way there and back, one file arrives", async (line, kind) => {
  troubles.set(line, ["never arrives", "answer lost", { status: 503, body: null }]);
  const sent = await uploadFile(kind === "large" ? large : new File(["hello"], "a.txt"), place, "k", tools);
  expect(await stored()).toMatchObject([{ id: sent.fileId, state: "ready" }]);
  expect(await logged()).toHaveLength(1);
  expect(pauses).toBe(3);
});

test("trying again goes on where it stopped", async () => {
  troubles.set("PUT /files/uploads/:id/parts/2", Array<Trouble>(10).fill("never arrives"));
  await expect(uploadFile(large, place, "k", tools)).rejects.toThrow(UploadFailed);
  requests = [];
  await uploadFile(large, place, "k", tools);
  expect(requests).not.toContain("PUT /files/uploads/:id/parts/1");
  expect(await stored()).toMatchObject([{ state: "ready", size: large.size }]);
});

test("a refusal is said in its own words and not tried again", async () => {
  const failed = uploadFile(new File(["no photo"], "a.jpg"), { ...place, purpose: "photo" }, "k", tools);
  await expect(failed).rejects.toThrow("That is not a photo or a video.");
  expect(requests).toHaveLength(1);
});
