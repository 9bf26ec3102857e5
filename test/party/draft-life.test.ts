import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { saveDraft } from "#commands/document/save-draft.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { createDb } from "#db/client.ts";
import { activity, document, workOrder } from "#db/schema/index.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { addRow, setField } from "#party/draft-doc/edit.ts";
import { draftOf } from "#party/draft-doc/read.ts";
import { CHANGED, GONE } from "#party/protocol.ts";
import { makeWorld, VIEWERS, type Who, type World } from "#test/setup/world.ts";
import { publish } from "#worker/publish.ts";
import { draftRoom, Editor, edit, makeDraft, upgradeTo } from "./draft-client.ts";
import { boardRoom } from "./room-client.ts";

const { manager, secondManager } = VIEWERS;
let world: World;

beforeEach(async () => {
  world = await makeWorld();
  await world.run("manager", createWorkOrder, {
    assetId: "asset1",
    description: "Roof",
    contractorId: "con1",
  });
  const [work] = await world.db.select().from(workOrder);
  await makeDraft({}, work?.jobId);
});

const stored = async () => (await world.db.select().from(document).where(eq(document.id, "doc1")))[0];
const through = async (who: Who) => new Editor().sit(await upgradeTo("/live/drafts/doc1", who));
const modesOf = (editor: Editor) => editor.of("mode").map(({ mode }) => mode);

/** The alarm of a room that has slept: nobody has written for a while. */
async function rested(): Promise<boolean> {
  await evictDurableObject(draftRoom());
  return runDurableObjectAlarm(draftRoom());
}

test("frozen, it says what stands and takes nothing; thawed, it takes it again", async () => {
  const [mara, milo] = [await edit(manager), await edit(secondManager)];
  setField(mara.doc, "fields", "title", "As sent");
  await mara.saved();
  expect(await draftRoom().freeze()).toMatchObject({ title: "As sent" });
  setField(milo.doc, "fields", "title", "Too late");
  await milo.until(() => milo.of("refused").length > 0);
  expect(modesOf(mara)).toEqual(["frozen"]);
  await draftRoom().thaw();
  await milo.until(() => modesOf(milo).length === 2);
  milo.leave();
  await edit(secondManager, milo);
  await mara.until(() => mara.draft.title === "Too late");
});

const pastLease = () =>
  runInDurableObject(draftRoom(), (_, { storage }) =>
    storage.sql.exec("update fact set value = ? where name = 'frozen_until'", Date.now() - 1),
  );

test("whoever froze it and died holds nobody up for longer than the lease", async () => {
  const mara = await edit(manager);
  await mara.saved();
  await draftRoom().freeze();
  await pastLease();
  await runDurableObjectAlarm(draftRoom());
  await mara.until(() => modesOf(mara).at(-1) === "open");
  setField(mara.doc, "fields", "title", "Later");
  await mara.saved();
});

test("whoever froze it, sent it and died has ended it", async () => {
  const mara = await edit(manager);
  await mara.saved();
  await draftRoom().freeze();
  await world.db.update(document).set({ state: "sent", draft: null, version: 2 });
  await pastLease();
  setField(mara.doc, "fields", "title", "Too late");
  await mara.until(() => mara.of("refused").length > 0);
  await runDurableObjectAlarm(draftRoom());
  await mara.until(() => modesOf(mara).at(-1) === "sent");
});

test("once sent it is closed to everybody, until it is a draft again with what stands in it then", async () => {
  const mara = await edit(manager);
  await mara.saved();
  await draftRoom().freeze();
  await draftRoom().sent();
  await mara.until(() => modesOf(mara).at(-1) === "sent");
  setField(mara.doc, "fields", "title", "Too late");
  await mara.until(() => mara.of("refused").length > 0);
  await world.db
    .update(document)
    .set({ draft: { ...emptyDraft, title: "Second version" }, sentVersion: 1, version: 2 });
  const again = await edit(secondManager);
  expect([again.draft.title, again.of("welcome").at(-1)?.mode]).toEqual(["Second version", "open"]);
});

test("a draft that nobody opened has nothing to freeze", async () => {
  expect(await draftRoom().freeze()).toBeNull();
  await draftRoom().reread(manager);
  expect(await draftRoom().freeze()).toBeNull();
});

test("what somebody replaces by other means is an edit of theirs", async () => {
  const mara = await edit(manager);
  const draft = { ...mara.draft, signed: true };
  await world.run("secondManager", saveDraft, { documentId: "doc1", draft });
  const aftermath = world.published.at(-1);
  if (aftermath) await publish(env, "org1", aftermath);
  await mara.until(() => mara.draft.signed);
  mara.send({ t: "history" });
  await mara.until(() => mara.of("history").length === 1);
  expect(mara.of("history")[0]?.stretches[0]).toMatchObject({
    by: { name: "Milo Manager" },
    parts: ["signed"],
  });
});

test("what was written is kept in the document a little later, with who wrote it", async () => {
  const [mara, milo] = [await edit(manager), await edit(secondManager)];
  setField(mara.doc, "fields", "title", "A bigger roof");
  addRow(milo.doc, "lines", "l1", { description: "Tiles", quantityMilli: 1_000, unitPriceMinor: 5_000 });
  await Promise.all([mara.saved(), milo.saved()]);
  expect(await rested()).toBe(true);
  expect(await stored()).toMatchObject({ title: "A bigger roof", netMinor: 5_000 });
  const rows = await createDb(env.DB).select().from(activity);
  expect(rows.at(-1)?.data).toMatchObject({ by: ["Mara Manager", "Milo Manager"] });
  expect(await runDurableObjectAlarm(draftRoom())).toBe(false);
});

test("while somebody writes on, it waits a little longer", async () => {
  const mara = await edit(manager);
  setField(mara.doc, "fields", "title", "Half a word");
  await mara.saved();
  await runDurableObjectAlarm(draftRoom());
  expect((await stored())?.title).toBe("A roof");
  await rested();
  expect((await stored())?.title).toBe("Half a word");
});

test("whoever is about to send it finds what stands there now, before anybody rests", async () => {
  await draftRoom().settle();
  const mara = await edit(manager);
  setField(mara.doc, "fields", "title", "Just typed");
  await mara.saved();
  await draftRoom().settle();
  expect(await stored()).toMatchObject({ title: "Just typed", version: 2 });
  await draftRoom().settle();
  expect((await stored())?.version).toBe(2);
});

test("the last to leave need not wait for it", async () => {
  const mara = await edit(manager);
  setField(mara.doc, "fields", "title", "Gone home");
  await mara.saved();
  const soon = Date.now() + 1_000;
  mara.leave();
  await runInDurableObject(draftRoom(), async (_, { storage }) => {
    while (((await storage.getAlarm()) ?? 0) > soon) await new Promise((turn) => setTimeout(turn, 1));
  });
});

test("a document that was sent by other means ends its room", async () => {
  const mara = await edit(manager);
  setField(mara.doc, "fields", "title", "Too late");
  await mara.saved();
  await world.db.update(document).set({ state: "sent", draft: null, version: 2 });
  await rested();
  await mara.until(() => modesOf(mara).at(-1) === "sent");
});

test("its history says who wrote what and when, and each state can be had again", async () => {
  const [mara, milo] = [await edit(manager), await edit(secondManager)];
  setField(mara.doc, "fields", "title", "One");
  setField(mara.doc, "fields", "footer", "Thank you");
  await mara.saved();
  addRow(milo.doc, "lines", "l1", { description: "Tiles" });
  await milo.saved();
  await rested();
  mara.send({ t: "history" });
  await mara.until(() => mara.of("history").length === 1);
  const { stretches } = mara.of("history")[0] ?? { stretches: [] };
  expect(stretches.map(({ by, parts }) => [by?.name, parts])).toEqual([
    ["Milo Manager", ["lines:l1"]],
    ["Mara Manager", ["title", "footer"]],
    [undefined, ["title"]],
  ]);
  mara.send({ t: "moment", n: stretches[1]?.n ?? 0 });
  await mara.until(() => mara.of("moment").length === 1);
  const then = new Y.Doc();
  Y.applyUpdate(then, mara.of("moment")[0]?.bytes ?? new Uint8Array());
  expect(draftOf(then)).toEqual({ ...mara.draft, lines: [] });
});

test("after very many edits it opens as it was, and its history is as short as it is told", async () => {
  const mara = await edit(manager);
  for (let i = 0; i < 420; i += 1) {
    setField(mara.doc, "fields", "title", `Title ${i}`);
    await mara.saved();
  }
  await rested();
  await evictDurableObject(draftRoom());
  const late = await edit(secondManager);
  expect(late.draft.title).toBe("Title 419");
  late.send({ t: "history" });
  await late.until(() => late.of("history").length === 1);
  expect(late.of("history")[0]?.stretches.length).toBe(2);
});

test("staff come in by the front door while it is a draft, and nobody else ever", async () => {
  for (const who of ["admin", "manager", "viewer"] as const) await through(who);
  for (const who of ["lead", "technician", "customer", "stranger"] as const)
    expect((await upgradeTo("/live/drafts/doc1", who)).status).toBe(404);
  expect((await upgradeTo("/live/drafts/doc1", null)).status).toBe(401);
  expect((await upgradeTo("/live/drafts/none", "manager")).status).toBe(404);
  await world.db.update(document).set({ state: "void", draft: null, version: 2 });
  expect((await upgradeTo("/live/drafts/doc1", "manager")).status).toBe(404);
});

test("whoever is suspended is out of every draft at once; whose role changed comes back with it", async () => {
  const [mara, milo] = [await through("manager"), await through("secondManager")];
  await boardRoom().leave({ personId: manager.id }, "gone");
  await boardRoom().leave({ personId: secondManager.id }, "changed");
  expect([await mara.closed, await milo.closed]).toEqual([GONE, CHANGED]);
});
