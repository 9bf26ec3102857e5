import { exports } from "cloudflare:workers";
import { unzipSync } from "fflate";
import { expect } from "vitest";
import { API_LISTS } from "#db/queries/api-lists.ts";
import { outbox } from "#db/schema/index.ts";
import { readBytes } from "#test/app/documents/reading.ts";
import { clientOf, type RoomClient } from "#test/party/room-client.ts";
import { type Browser, ORIGIN } from "#test/setup/browser.ts";
import type { World } from "#test/setup/world.ts";
import { leaves } from "./access-matrix/pages/leaves.ts";

/** What was said, by where it was said. */
export type Heard = Record<string, string>;

/** Every address of the product under one of these, as far as these ids say which. */
const addressesUnder = (bases: readonly string[], ids: Record<string, string>): string[] =>
  leaves()
    .map(({ path }) => path.replace(/:(\w+)/g, (whole, name) => ids[name] ?? whole))
    .filter((path) => !path.includes(":"))
    .filter((path) => bases.some((base) => path === base || path.startsWith(`${base}/`)))
    .flatMap((path) => [path, `${path}.data`]);

/** All that somebody can get by asking: pages, their data, papers, packs and lists of the API. */
export async function walk(
  window: Browser,
  bases: readonly string[],
  ids: Record<string, string>,
): Promise<Heard> {
  const heard: Heard = {};
  const paths = [...addressesUnder(bases, ids), ...API_LISTS.map(({ path }) => `/api/v1/${path}`)];
  for (const path of paths) heard[path] = await wordsOf(await window.get(path));
  return heard;
}

/** What an answer says, packed files unpacked and papers read. */
async function wordsOf(answer: Response): Promise<string> {
  const said = JSON.stringify([...answer.headers]);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const type = answer.headers.get("Content-Type") ?? "";
  const files = type === "application/zip" ? Object.entries(unzipSync(bytes)) : [[type, bytes] as const];
  const texts = await Promise.all(files.map(([name, file]) => wordsIn(name, file)));
  return [said, ...texts].join("\n");
}

const wordsIn = async (name: string, bytes: Uint8Array) =>
  name.endsWith("pdf") ? (await readBytes(bytes)).texts.join("\n") : new TextDecoder().decode(bytes);

/** An open socket of a job that has everything so far; null for whom the room does not let in. */
export async function listen({ cookie }: Browser, jobId: string): Promise<RoomClient | null> {
  const headers = { Upgrade: "websocket", Origin: ORIGIN, Cookie: cookie };
  const answer = await exports.default.fetch(new Request(`${ORIGIN}/live/jobs/${jobId}`, { headers }));
  if (!answer.webSocket) return null;
  const client = clientOf(answer);
  await client.catchUp();
  return client;
}

/** Everything that a job's room says to somebody, as far as it has come. */
export async function overheard(window: Browser, jobId: string): Promise<string> {
  const client = await listen(window, jobId);
  client?.hangUp();
  return client?.bytes ?? "";
}

export async function mailsTo({ db }: World, address: RegExp): Promise<string> {
  const mails = await db.select().from(outbox);
  return JSON.stringify(mails.map(({ message }) => message).filter(({ to }) => address.test(to)));
}

export function expectNowhere(heard: Heard, hidden: RegExp): void {
  const found = Object.entries(heard).map(([place, words]) => [place, hidden.exec(words)?.[0]]);
  expect(found.filter(([, words]) => words !== undefined)).toEqual([]);
}
