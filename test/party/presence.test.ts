import { expect, test } from "vitest";
import type { ServerFrame } from "#party/protocol.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { boardRoom, enter, jobRoom, join, type RoomClient } from "./room-client.ts";

const { manager, secondManager, lead, technician, otherLead, customer } = VIEWERS;

const here = (client: RoomClient) => {
  const frame = client.frames.findLast(({ t }) => t === "here") as
    | Extract<ServerFrame, { t: "here" }>
    | undefined;
  return frame?.people.map(({ name }) => name);
};
const seesNow = (client: RoomClient, ...names: string[]) =>
  client.until(() => JSON.stringify(here(client)) === JSON.stringify(names));
const typists = (client: RoomClient) =>
  client.frames.flatMap((frame) =>
    frame.t === "typing" ? frame.people.map(({ name, on }) => `${name} ${on}`) : [],
  );

test("staff see everybody; outsiders see staff and their own", async () => {
  const staff = await join(jobRoom(), manager);
  const brightside = await join(jobRoom(), lead);
  const ridge = await join(jobRoom(), otherLead);
  const quay = await join(jobRoom(), customer);
  const tess = await join(jobRoom(), technician, { assigned: ["wo1"] });
  await seesNow(staff, "Mara Manager", "Lou Lead", "Olga Other", "Cora Customer", "Tess Technician");
  await seesNow(brightside, "Mara Manager", "Lou Lead", "Tess Technician");
  await seesNow(tess, "Mara Manager", "Lou Lead", "Tess Technician");
  await seesNow(ridge, "Mara Manager", "Olga Other");
  await seesNow(quay, "Mara Manager", "Cora Customer");
  expect(ridge.bytes).not.toContain("Lou");
  expect(brightside.bytes).not.toMatch(/Olga|Cora/);
  expect(brightside.bytes).not.toContain("s-lead1");
});

test("a party learns nothing from another party coming and going", async () => {
  const ridge = await join(jobRoom(), otherLead);
  const staff = await join(jobRoom(), manager);
  await seesNow(ridge, "Olga Other", "Mara Manager");
  const before = ridge.texts.length;
  const brightside = await join(jobRoom(), lead);
  await seesNow(staff, "Olga Other", "Mara Manager", "Lou Lead");
  brightside.hangUp();
  await seesNow(staff, "Olga Other", "Mara Manager");
  expect(ridge.texts.length).toBe(before);
});

test("a name is the server's, whatever a client says", async () => {
  const staff = await join(jobRoom(), manager);
  const client = await join(jobRoom(), lead);
  client.say('{"t":"here","on":true,"name":"Ada Admin","id":"admin1"}');
  client.say('{"t":"typing","on":true,"name":"Ada Admin","audience":["contractor:con1"]}');
  await staff.until(() => typists(staff).length > 0);
  expect(typists(staff)).toEqual(["Lou Lead true"]);
  expect(staff.bytes).not.toContain("Ada");
});

test("a tab in the background is connected, not looking", async () => {
  const staff = await join(jobRoom(), manager);
  const other = await join(jobRoom(), secondManager);
  await seesNow(staff, "Mara Manager", "Milo Manager");
  other.say({ t: "here", on: false });
  await seesNow(staff, "Mara Manager");
  other.say({ t: "here", on: true });
  await seesNow(staff, "Mara Manager", "Milo Manager");
});

test("typing is told to those who will read what is written", async () => {
  const staff = await join(jobRoom(), manager);
  const other = await join(jobRoom(), secondManager);
  const brightside = await join(jobRoom(), lead);
  const ridge = await join(jobRoom(), otherLead);
  const quay = await join(jobRoom(), customer);
  staff.say({ t: "typing", on: true, audience: [], workOrderId: null });
  await other.until(() => typists(other).includes("Mara Manager true"));
  staff.say({ t: "typing", on: true, audience: ["contractor:con1"], workOrderId: null });
  await brightside.until(() => typists(brightside).includes("Mara Manager true"));
  expect(typists(brightside)).toHaveLength(1);
  // An outsider writes to staff and its own party, whatever it says.
  ridge.say({ t: "typing", on: true, audience: ["customer:cust1", "contractor:con1"], workOrderId: null });
  await other.until(() => typists(other).includes("Olga Other true"));
  expect(typists(brightside)).toHaveLength(1);
  expect(typists(quay)).toEqual([]);
});

test("typing about a technician's own work reaches the technician, about other work it does not", async () => {
  const tess = await join(jobRoom(), technician, { assigned: ["wo1"] });
  const boss = await join(jobRoom(), lead);
  const staff = await join(jobRoom(), manager);
  staff.say({ t: "typing", on: true, audience: ["contractor:con1"], workOrderId: "wo2" });
  await boss.until(() => typists(boss).length === 1);
  staff.say({ t: "typing", on: true, audience: ["contractor:con1"], workOrderId: "wo1" });
  await tess.until(() => typists(tess).length === 1);
  expect(typists(tess)).toEqual(["Mara Manager true"]);
});

test("changes gather: many people coming at once are few frames", async () => {
  const staff = await join(jobRoom(), manager);
  await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      join(jobRoom(), { ...secondManager, id: `m${i}`, name: `Manager ${i}` }),
    ),
  );
  await staff.until(({ frames }) =>
    frames.some((frame) => frame.t === "here" && frame.people.length + frame.more === 41),
  );
  expect(staff.frames.filter(({ t }) => t === "here").length).toBeLessThan(20);
});

test("only staff see who is looking at the board", async () => {
  const staff = await enter(boardRoom(), manager);
  const outsider = await enter(boardRoom(), lead);
  const other = await enter(boardRoom(), secondManager);
  await seesNow(staff, "Mara Manager", "Milo Manager");
  await seesNow(other, "Mara Manager", "Milo Manager");
  expect(outsider.bytes).not.toMatch(/Mara|Milo/);
});

test("which document somebody has before them is told to staff alone", async () => {
  const staff = await join(jobRoom(), manager);
  const other = await join(jobRoom(), lead);
  const quay = await join(jobRoom(), customer);
  quay.say('{"t":"here","on":true,"documentId":"doc1"}');
  await staff.until(() => staff.bytes.includes("doc1"));
  const frame = staff.frames.findLast(({ t }) => t === "here");
  expect(frame).toMatchObject({
    people: [{ id: "manager1" }, { id: "lead1" }, { id: "contact1", documentId: "doc1" }],
  });
  quay.say('{"t":"here","on":false}');
  await seesNow(staff, "Mara Manager", "Lou Lead");
  quay.say('{"t":"here","on":true}');
  await seesNow(staff, "Mara Manager", "Lou Lead", "Cora Customer");
  expect(staff.frames.findLast(({ t }) => t === "here")).toMatchObject({
    people: [{}, {}, { documentId: "doc1" }],
  });
  expect(other.bytes + quay.bytes).not.toContain("doc1");
});
