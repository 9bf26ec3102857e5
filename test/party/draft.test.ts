import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { addRow, setField, setRow } from "#party/draft-doc/edit.ts";
import { decodeFromRoom } from "#party/draft-doc/wire.ts";
import { MISUSE } from "#party/protocol.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { draftRoom, type Editor, edit, makeDraft } from "./draft-client.ts";

const { manager, secondManager, viewer } = VIEWERS;

beforeEach(() => makeDraft({ cover: [{ kind: "paragraph", runs: [{ text: "Dear Cora" }] }] }));

test("what one writes the other sees, and who comes later has all of it", async () => {
  const [mara, milo] = [await edit(manager), await edit(secondManager)];
  expect(milo.draft).toMatchObject({ title: "A roof", cover: [{ runs: [{ text: "Dear Cora" }] }] });
  addRow(mara.doc, "lines", "l1", { description: "Ridge tiles" });
  await milo.until(() => milo.draft.lines.length === 1);
  setRow(milo.doc, "lines", "l1", { quantityMilli: 2_000 });
  await milo.saved();
  const late = await edit(VIEWERS.admin);
  expect(late.draft.lines).toEqual([
    expect.objectContaining({ description: "Ridge tiles", quantityMilli: 2_000 }),
  ]);
});

test("nobody hears of a change, nor is told that it is safe, before it is on disk", async () => {
  const [mara, milo] = [await edit(manager), await edit(secondManager)];
  await Promise.all([mara.saved(), milo.saved()]);
  const journal: string[] = [];
  await runInDurableObject(draftRoom(), (room, { storage }) => {
    const { sql } = storage;
    const sync = storage.sync.bind(storage);
    const spoken = room as unknown as { say(sockets: Iterable<WebSocket>, frame: Uint8Array): void };
    const say = spoken.say.bind(room);
    const edits = () => sql.exec<{ n: number }>("select count(*) as n from edit").one().n;
    const before = edits();
    storage.sync = async () => {
      journal.push(`${edits() - before} written`);
      await sync();
      journal.push("safe");
    };
    spoken.say = (sockets, frame) => {
      journal.push(decodeFromRoom(frame).t);
      say(sockets, frame);
    };
  });
  setField(mara.doc, "fields", "title", "A new roof");
  await milo.until(() => milo.draft.title === "A new roof");
  await mara.saved();
  expect(journal).toEqual(["1 written", "safe", "edits", "saved"]);
});

test("a room that was put to sleep goes on where it was", async () => {
  const [mara, milo] = [await edit(manager), await edit(secondManager)];
  setField(mara.doc, "fields", "title", "Before");
  await mara.saved();
  await evictDurableObject(draftRoom());
  setField(mara.doc, "fields", "footer", "After");
  await milo.until(() => milo.draft.footer === "After");
  expect((await edit(VIEWERS.admin)).draft).toMatchObject({ title: "Before", footer: "After" });
});

test("what two wrote apart is merged when one comes back", async () => {
  const [mara, milo] = [await edit(manager), await edit(secondManager)];
  mara.leave();
  addRow(mara.doc, "lines", "offline", { description: "Written in the van" });
  addRow(milo.doc, "lines", "online", { description: "Written at the desk" });
  await milo.saved();
  await edit(manager, mara);
  await mara.saved();
  await milo.until(() => milo.draft.lines.length === 2);
  expect(mara.draft).toEqual(milo.draft);
});

test("a reader reads: what they write is refused, and their page is told", async () => {
  const [vera, mara] = [await edit(viewer), await edit(manager)];
  expect(vera.of("welcome").map(({ mode }) => mode)).toEqual(["reading"]);
  setField(vera.doc, "fields", "title", "Free of charge");
  await vera.until(() => vera.of("refused").length === 2);
  setField(mara.doc, "fields", "footer", "Thank you");
  await mara.saved();
  expect((await edit(VIEWERS.admin)).draft.title).toBe("A roof");
});

test("whose caret it is comes from the room, whatever a client claims", async () => {
  const [mara, milo] = [await edit(manager), await edit(secondManager)];
  const claim = { cursor: { anchor: 1 }, place: "title", user: { name: "Ada Admin" }, name: "Ada Admin" };
  mara.send({ t: "caret", at: claim });
  await milo.until(() => milo.of("carets").length > 0);
  const { carets } = milo.of("carets")[0] ?? { carets: [] };
  expect(carets).toEqual([
    {
      seat: mara.of("welcome")[0]?.seat,
      id: manager.id,
      name: "Mara Manager",
      tint: expect.any(Number),
      at: { cursor: { anchor: 1 }, place: "title" },
    },
  ]);
  mara.leave();
  await milo.until(() => milo.of("carets").at(-1)?.carets[0]?.at === null);
});

test.each([
  ["nothing", new Uint8Array()],
  ["an unknown word", new Uint8Array([99])],
  ["more than was to be said", new Uint8Array([3, 1, 2, 3])],
  ["a place without end", new Uint8Array([2, 0xff, 0xff, 0xff])],
  ["an update that is none", new Uint8Array([1, 1, 3, 9, 9, 9])],
])("%s ends the socket", async (_, bytes) => {
  const mara = await edit(manager);
  await mara.saved();
  mara.send(bytes);
  expect(await mara.closed).toBe(MISUSE);
});

test("an update that builds on one which never came is refused, and nothing is lost by it", async () => {
  const mara = await edit(manager);
  await mara.saved();
  const elsewhere = new Y.Doc();
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(mara.doc));
  const updates: Uint8Array[] = [];
  elsewhere.on("update", (bytes) => updates.push(bytes));
  setField(elsewhere, "fields", "title", "First");
  setField(elsewhere, "fields", "title", "Second");
  mara.send({ t: "update", n: 70, bytes: updates[1] ?? new Uint8Array() });
  await mara.until(() => mara.of("refused").length === 1);
  mara.send({ t: "update", n: 71, bytes: updates[0] ?? new Uint8Array() });
  mara.send({ t: "update", n: 72, bytes: updates[1] ?? new Uint8Array() });
  await mara.until(() => mara.of("saved").at(-1)?.n === 72);
  expect((await edit(secondManager)).draft.title).toBe("Second");
});

test("what arrives close together leaves together", async () => {
  const [mara, milo] = [await edit(manager), await edit(secondManager)];
  for (let i = 0; i < 300; i += 1) setField(mara.doc, "fields", "title", `Title ${i}`);
  await milo.until(() => milo.draft.title === "Title 299");
  expect(milo.of("edits").length).toBeLessThan(100);
});

test("carets of many people come in few frames", async () => {
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, i) => edit({ ...manager, id: `m${i}`, name: `M ${i}` })),
  );
  const [mara] = all as [Editor];
  const began = Date.now();
  for (let i = 0; i < 30; i += 1)
    for (const one of all) one.send({ t: "caret", at: { cursor: null, place: `${i}` } });
  await mara.until(() => mara.of("carets").some(({ carets }) => carets.some(({ at }) => at?.place === "29")));
  expect(mara.of("carets").length).toBeLessThanOrEqual((Date.now() - began) / 50 + 1);
});
