import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { PART_BYTES, partCount } from "#domain/file/limits.ts";
import { film } from "./films.ts";
import { PLACE } from "./pictures.ts";
import { json, makeJob, type Send, sender, sendSmall, sentFile, stored } from "./sender.ts";

let lead: Send;

beforeEach(async () => {
  await makeJob();
  lead = await sender("lead");
});

const kept = async () => {
  const [row] = await stored();
  const object = await env.FILES.get(row?.storageKey ?? "");
  return new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer());
};
const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

async function sendInParts(bytes: Uint8Array<ArrayBuffer>) {
  const body = JSON.stringify({ name: "film.mov", size: bytes.length, workOrderId: "wo1", purpose: "photo" });
  const { fileId } = (await json<{ fileId: string }>(await lead("POST", "/files/uploads", body))).result;
  for (let part = 1; part <= partCount(bytes.length); part += 1)
    await lead(
      "PUT",
      `/files/uploads/${fileId}/parts/${part}`,
      bytes.slice((part - 1) * PART_BYTES, part * PART_BYTES),
    );
  return () => lead("POST", `/files/uploads/${fileId}/complete`);
}

test.each(["qt  ", "mp42"])(
  "a film (%s) is kept without its place, and plays from where it did",
  async (brand) => {
    const sent = await sentFile(
      sendSmall(lead, film({ brand }), "film.mov", { workOrderId: "wo1", purpose: "photo" }),
    );
    expect(sent.size).toBe(film().length);
    expect(latin(await kept())).not.toContain(PLACE);
    expect(latin(await kept())).toContain("the pictures and the sound");
  },
);

test("a film in parts loses a place that stands across two of them; finishing twice is once", {
  timeout: 60_000,
}, async () => {
  // What describes it begins a hundred bytes before the second part ends
  const data = new Uint8Array(2 * PART_BYTES - 140).fill(5);
  const bytes = film({ data });
  const complete = await sendInParts(bytes);
  const [one, two] = await Promise.all([complete(), complete()]);
  expect(await json(one)).toEqual(await json(two));
  const after = await kept();
  expect(after.length).toBe(bytes.length);
  expect(latin(after.subarray(2 * PART_BYTES - 400))).not.toContain(PLACE);
  const untouched = (film: Uint8Array) => Buffer.from(film.subarray(0, 2 * PART_BYTES - 140));
  expect(untouched(after).equals(untouched(bytes))).toBe(true);
  expect((await complete()).status).toBe(200);
});

test("a film that is cut short is not kept", async () => {
  const answer = await sendSmall(lead, film().slice(0, 200), "film.mov", {
    workOrderId: "wo1",
    purpose: "photo",
  });
  expect((await json(answer)).error).toMatchObject({ code: "damaged", field: "file" });
  expect((await stored()).map(({ state }) => state)).toEqual(["uploading"]);
});
