import { evictDurableObject } from "cloudflare:test";
import { beforeEach, expect, test } from "vitest";
import type { BoardCard, CardChange } from "#domain/board/card.ts";
import { makeWorld, NOW, VIEWERS } from "#test/setup/world.ts";
import { append, draft } from "./log.ts";
import { boardRoom, enter, type RoomClient } from "./room-client.ts";

const { manager, lead, technician, otherLead } = VIEWERS;

const card: BoardCard = {
  workOrderId: "wo1",
  number: 1,
  description: "Replace breaker",
  state: "assigned",
  stateReason: null,
  priority: "normal",
  siteName: "Quay House",
  assetName: "Switchboard B",
  contractorId: "con1",
  contractorName: "Brightside Electrical",
  assigneeName: null,
  managerId: "manager1",
  dueAt: null,
  scheduledFrom: null,
  stateAt: NOW,
  invoiceState: "none",
  agreedMinor: 50_000,
  invoicedMinor: 0,
  paidMinor: 0,
  currency: "AUD",
  version: 1,
};

function change(
  workOrderId: string,
  contractorId = "con1",
  assigneeId: string | null = null,
  more = {},
): CardChange {
  return {
    workOrderId,
    verb: "work_order.accepted",
    by: { id: "lead1", name: "Lou Lead" },
    at: NOW,
    contractorId,
    customerId: "cust1",
    assigneeId,
    card: { ...card, workOrderId, contractorId, ...more },
  };
}

const frames = (client: RoomClient) => client.frames.filter((frame) => frame.t === "cards");
const cards = (client: RoomClient) =>
  frames(client).flatMap((frame) =>
    frame.t === "cards" ? frame.cards.map(({ card }) => card.workOrderId) : [],
  );
const untilCard = (client: RoomClient, id: string) => client.until(() => cards(client).includes(id));

beforeEach(async () => {
  await makeWorld();
});

test("each board moves by the cards that are on it", async () => {
  const staff = await enter(boardRoom(), manager);
  const brightside = await enter(boardRoom(), lead);
  const tess = await enter(boardRoom(), technician);
  const ridge = await enter(boardRoom(), otherLead);
  await boardRoom().publish([change("wo1"), change("wo2", "con2"), change("wo3", "con1", "tech1")]);
  await boardRoom().publish([change("wo4", "con1", null, { state: "draft" }), change("wo5", "con2")]);
  await untilCard(staff, "wo5");
  await untilCard(ridge, "wo5");
  expect(cards(staff)).toEqual(["wo1", "wo2", "wo3", "wo4", "wo5"]);
  expect(cards(brightside)).toEqual(["wo1", "wo3"]);
  expect(cards(tess)).toEqual(["wo3"]);
  expect(cards(ridge)).toEqual(["wo2", "wo5"]);
  expect(brightside.bytes).not.toContain("con2");
});

test("each group counts its own frames", async () => {
  const staff = await enter(boardRoom(), manager);
  const ridge = await enter(boardRoom(), otherLead);
  for (const id of ["wo1", "wo2", "wo3"]) {
    await boardRoom().publish([change(id)]);
    await untilCard(staff, id);
  }
  await boardRoom().publish([change("wo4", "con2")]);
  await untilCard(ridge, "wo4");
  expect(frames(staff).map(({ after, n }) => [after, n])).toEqual([
    [0, 0],
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ]);
  expect(frames(ridge).map(({ after, n }) => [after, n])).toEqual([
    [0, 0],
    [0, 1],
  ]);
});

test("a board that has slept says that it does not know what it sent", async () => {
  const staff = await enter(boardRoom(), manager);
  await evictDurableObject(boardRoom());
  await boardRoom().publish([change("wo1")]);
  await untilCard(staff, "wo1");
  expect(frames(staff).at(-1)).toMatchObject({ after: null });
});

test("a page read before a change it may see is told to read again, and no other", async () => {
  await append(draft("for ridge", ["contractor:con2"]));
  const staff = await enter(boardRoom(), manager);
  const brightside = await enter(boardRoom(), lead);
  const ridge = await enter(boardRoom(), otherLead);
  for (const client of [staff, brightside, ridge]) client.say({ t: "since", seq: NOW - 60_000 });
  const isStale = ({ t }: { t: string }) => t === "stale";
  await staff.until(() => staff.frames.some(isStale));
  await ridge.until(() => ridge.frames.some(isStale));
  await boardRoom().publish([change("wo1")]);
  await untilCard(brightside, "wo1");
  expect(brightside.frames.some(isStale)).toBe(false);
});

test("a page read after the last change is left alone", async () => {
  await append(draft("earlier"));
  const staff = await enter(boardRoom(), manager);
  staff.say({ t: "since", seq: NOW + 60_000 });
  await boardRoom().publish([change("wo1")]);
  await untilCard(staff, "wo1");
  expect(staff.bytes).not.toContain("stale");
});

test("a disputed figure is told to staff and to the leads it is about, and to nobody else", async () => {
  const staff = await enter(boardRoom(), manager);
  const [brightside, tess, ridge] = [
    await enter(boardRoom(), lead),
    await enter(boardRoom(), technician),
    await enter(boardRoom(), otherLead),
  ];
  const figures = (client: RoomClient) =>
    client.frames.flatMap((frame) => (frame.t === "figures" ? [frame.contractorIds] : []));
  await boardRoom().tellFigures(["con1"]);
  await boardRoom().tellFigures(["con2", "con1"]);
  await ridge.until((client) => figures(client).length === 1);
  await brightside.until((client) => figures(client).length === 2);
  await staff.until((client) => figures(client).length === 2);
  expect(figures(staff)).toEqual([["con1"], ["con2", "con1"]]);
  expect(figures(brightside)).toEqual([["con1"], ["con1"]]);
  expect(figures(ridge)).toEqual([["con2"]]);
  expect(tess.bytes).not.toContain("figures");
});
