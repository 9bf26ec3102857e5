import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { CHANGED, GONE } from "#party/protocol.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { draft, rowsFrom } from "./log.ts";
import { jobRoom, join } from "./room-client.ts";

const { manager, lead, customer } = VIEWERS;

test("sockets of a sleeping room are closed too", async () => {
  const client = await join(jobRoom(), lead);
  await evictDurableObject(jobRoom());
  await jobRoom().leave({ personId: "lead1" }, "gone");
  expect(await client.closed()).toBe(GONE);
  expect(await jobRoom().watching()).toBe(0);
});

test("who was sent away hears nothing more", async () => {
  const staff = await join(jobRoom(), manager);
  const client = await join(jobRoom(), customer, { linkId: "link1" });
  await jobRoom().leave({ linkId: "link1" }, "gone");
  await jobRoom().publish(rowsFrom(1, draft("too late", ["customer:cust1"])));
  await staff.untilSeq(1);
  expect(await client.closed()).toBe(GONE);
  expect(client.bytes).not.toContain("too late");
});

test("an empty match sends nobody away", async () => {
  await join(jobRoom(), manager);
  await jobRoom().leave({}, "gone");
  expect(await jobRoom().watching()).toBe(1);
});

test("a socket whose proof is old proves itself again before it hears more", async () => {
  const fresh = await join(jobRoom(), manager);
  const old = await join(jobRoom(), lead, { provedAt: Date.now() - 3 * 3_600_000 });
  await jobRoom().publish(rowsFrom(1, draft("new", ["contractor:con1"])));
  await fresh.untilSeq(1);
  expect(await old.closed()).toBe(CHANGED);
  expect(old.bytes).not.toContain("new");
});

test("a client that hangs up gives its seat back", async () => {
  const client = await join(jobRoom(), manager);
  const other = await join(jobRoom(), lead);
  client.hangUp();
  await other.until(({ frames }) =>
    frames.some(
      (frame) => frame.t === "here" && frame.people.length === 1 && frame.people[0]?.id === "lead1",
    ),
  );
  expect(await runInDurableObject(jobRoom(), (room) => room.watching())).toBe(1);
});
