import { evictDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { encodePass, PASS_HEADER } from "#party/pass.ts";
import { MISUSE } from "#party/protocol.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { boardRoom, enter, jobRoom, join, knock, passOf } from "./room-client.ts";

const { manager } = VIEWERS;

const garbage = [
  "",
  "{",
  "null",
  "[]",
  '{"t":"rows","after":0,"rows":[]}',
  '{"t":"since"}',
  '{"t":"since","seq":-1}',
  '{"t":"since","seq":1.5}',
  '{"t":"since","seq":"0"}',
  '{"t":"here"}',
  '{"t":"typing","on":true,"audience":["everybody"]}',
  '{"t":"typing","on":true,"audience":"contractor:con1"}',
  JSON.stringify({ t: "since", seq: 0, pad: "x".repeat(5_000) }),
  new ArrayBuffer(8),
];

test.each(garbage.map((message, i) => [i, message] as const))(
  "message %i is not understood, and ends the socket",
  async (_, message) => {
    const client = await join(jobRoom(), manager);
    client.say(message);
    expect(await client.closed()).toBe(MISUSE);
    expect(client.bytes).not.toMatch(/Error|\.ts|stack/);
  },
);

test("a socket that talks without end is closed", async () => {
  const client = await join(jobRoom(), manager);
  for (let i = 0; i < 60; i += 1) client.say({ t: "since", seq: 0 });
  expect(await client.closed()).toBe(MISUSE);
});

test("pings are answered without waking the room", async () => {
  const client = await join(jobRoom(), manager);
  await evictDurableObject(jobRoom());
  client.say("ping");
  await client.until(({ texts }) => texts.includes("pong"));
});

test.each([
  ["no identity", {}],
  ["an identity that is no JSON", { [PASS_HEADER]: "e30x" }],
  [
    "an identity of nobody",
    { [PASS_HEADER]: Buffer.from('{"viewer":{"kind":"system"}}').toString("base64url") },
  ],
  ["props of the library", { "x-partykit-props": btoa(JSON.stringify(passOf(manager))) }],
])("a room turns away %s", async (_, headers) => {
  for (const room of [jobRoom(), boardRoom()]) {
    const answer = await knock(room, headers as Record<string, string>);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("");
  }
});

test("a room answers nothing but sockets", async () => {
  const answer = await jobRoom().fetch("http://room/", {
    headers: { [PASS_HEADER]: encodePass(passOf(manager)) },
  });
  expect([answer.status, await answer.text()]).toEqual([404, ""]);
});

test("one person holds so many sockets and no more", async () => {
  for (let i = 0; i < 32; i += 1) await enter(jobRoom(), manager);
  expect((await knock(jobRoom(), { [PASS_HEADER]: encodePass(passOf(manager)) })).status).toBe(429);
});
