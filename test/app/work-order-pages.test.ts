import { expect, test } from "vitest";
import { requestAdditionalWork } from "#commands/additional-work/request-additional-work.ts";
import { giveQuote } from "#commands/quote/give-quote.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { setTechnician } from "#commands/work-order/set-technician.ts";
import {
  additionalWork,
  checklistItem,
  comment,
  evidence,
  file,
  quote,
  workOrder,
} from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWork } from "#test/setup/work.ts";
import { makeWorld } from "#test/setup/world.ts";

const LINES = [{ description: "New pump", quantityMilli: 1_000, unit: "each", unitPriceMinor: 40_000 }];
const LINE_FIELDS = {
  "lines[0].description": "New pump",
  "lines[0].quantityMilli": "2",
  "lines[0].unit": "each",
  "lines[0].unitPriceMinor": "1,200.50",
  "lines[1].quantityMilli": "1",
  "lines[1].unit": "each",
};

// The first page of a run loads the whole app
const SLOW = { timeout: 90_000 };

test("a manager gives work out from one page of three fields, with a file", SLOW, async () => {
  const { db } = await makeWorld();
  const manager = await browser("manager");
  expect(await (await manager.get("/work-orders/new")).text()).toContain("What needs doing");
  const form = new FormData();
  for (const [name, value] of Object.entries({
    assetId: "asset1",
    contractorId: "con1",
    description: "Replace the breaker",
    "lines[0].quantityMilli": "1",
    "lines[0].unit": "each",
  }))
    form.set(name, value);
  form.set("attachments", new File(["%PDF-1.7 plan"], "plan.pdf"));
  const answer = await manager.post("/work-orders/new", form);
  const [row] = await db.select().from(workOrder);
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, `/work-orders/${row?.id}`]);
  expect(await db.select().from(file)).toMatchObject([
    { workOrderId: row?.id, name: "plan.pdf", audience: "|contractor:con1|" },
  ]);
});

test("what is missing is said on its field, and what was typed stays", SLOW, async () => {
  const { db } = await makeWorld();
  const answer = await (await browser("manager")).post("/work-orders/new", {
    description: "Replace the breaker",
  });
  const page = await answer.text();
  expect(answer.status).toBe(400);
  expect(page).toContain("Choose an asset.");
  expect(page).toContain("Replace the breaker");
  expect(await db.$count(workOrder)).toBe(0);
});

test("searches find assets and contractors of one's own organisation", SLOW, async () => {
  await makeWork();
  const manager = await browser("manager");
  const options = async (path: string) =>
    ((await (await manager.get(path)).json()) as { options: { value: string; hint?: string }[] }).options;
  expect((await options("/search/assets?q=switch")).map(({ value }) => value)).toEqual(["asset1"]);
  expect((await options("/search/assets?q=quay")).length).toBe(2);
  expect(await options("/search/contractors?q=electr")).toMatchObject([
    { value: "con1", hint: "Electrical · 1 open, 1 late · Last 365 days: no grade under 10 jobs" },
  ]);
  expect((await options("/search/jobs?q=breaker")).length).toBe(1);
  const stranger = await browser("stranger");
  expect(await (await stranger.get("/search/assets?q=switch")).json()).toEqual({ options: [] });
  expect((await (await browser("lead")).get("/search/contractors?q=")).status).toBe(404);
});

test("a contractor takes a work order from new to done with plain forms", SLOW, async () => {
  const work = await makeWork({ jobTypeId: "type1" });
  const at = `/work/${work.workOrderId}`;
  const lead = await browser("lead");
  const press = async (path: string, fields: Record<string, string> | FormData = {}) => {
    const answer = await lead.post(`${at}/${path}`, fields);
    expect([path, answer.status, answer.headers.get("Location")]).toEqual([path, 302, at]);
  };
  await press("accept", { expectedVersion: "1" });
  await press("plan", { scheduledFrom: "2026-03-05T08:00", contractorNotes: "Bring the ladder" });
  await press("technician", { technicianId: "lead1" });
  await press("check-in");
  const refused = await lead.post(`${at}/complete`, {});
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining("Still needed: 1 photo and 2 checklist items to tick."),
  ]);
  for (const { id } of await work.db.select().from(checklistItem)) await press(`tick/${id}`);
  const photos = new FormData();
  photos.set("photos", new File([PIXEL], "after.png", { type: "image/png" }));
  await press("photos", photos);
  await press("reading", { readingMilli: "12.5", unit: "kWh" });
  await press("signature", { signedName: "Cora" });
  await lead.post(`/talk/${work.jobId}/comments`, { workOrderId: work.workOrderId, body: "All done" });
  await press("complete");
  expect(await work.row()).toMatchObject({ state: "completed", contractorNotes: "Bring the ladder" });
  expect(await work.db.select().from(comment)).toMatchObject([
    { audience: "|contractor:con1|", workOrderId: work.workOrderId },
  ]);
  expect(await work.db.$count(evidence)).toBe(2);
  const page = await (await lead.get(at)).text();
  for (const words of ["Completed", "kWh", "Cora", "All done", "Bring the ladder", "Invoice"])
    expect(page).toContain(words);
});

test("prices and additional work go from the phone to the manager and back", SLOW, async () => {
  const work = await makeWork();
  const { workOrderId, db } = work;
  const [lead, manager] = [await browser("lead"), await browser("manager")];
  await lead.post(`/work/${workOrderId}/quote`, { ...LINE_FIELDS, note: "Two of them" });
  const [given] = await db.select().from(quote);
  expect(given).toMatchObject({ amountMinor: 240_100, state: "given" });
  const quotePage = `/work-orders/${workOrderId}/quote/${given?.id}`;
  expect(await (await manager.get(quotePage)).text()).toContain("$2,401.00");
  expect((await manager.post(`${quotePage}/accept`, {})).status).toBe(302);
  expect(await work.bought()).toMatchObject({ originalMinor: 240_100 });
  await work.run("lead", acceptWorkOrder, { workOrderId });
  const asked = new FormData();
  for (const [name, value] of Object.entries({ ...LINE_FIELDS, description: "Rotten board" }))
    asked.set(name, value);
  asked.set("photos", new File([PIXEL], "board.png", { type: "image/png" }));
  expect((await lead.post(`/work/${workOrderId}/additional`, asked)).status).toBe(302);
  const [request] = await db.select().from(additionalWork);
  expect(await db.select().from(file)).toMatchObject([{ additionalWorkId: request?.id, purpose: "photo" }]);
  const requestPage = `/work-orders/${workOrderId}/additional/${request?.id}`;
  const refused = await manager.post(`${requestPage}/approve`, {
    "answers[0].line": "0",
    "answers[0].approvedMinor": "100",
  });
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining("Say why less is approved"),
  ]);
  expect((await manager.post(`${requestPage}/approve`, {})).status).toBe(302);
  expect(await work.bought()).toMatchObject({ changesMinor: 240_100 });
});

test("pages of a work order exist for those it is for", SLOW, async () => {
  const work = await makeWork();
  const { workOrderId } = work;
  await work.run("lead", acceptWorkOrder, { workOrderId });
  const { quoteId } = await work.run("lead", giveQuote, { workOrderId, lines: LINES });
  const { additionalWorkId } = await work.run("lead", requestAdditionalWork, {
    workOrderId,
    lines: LINES,
    description: "More",
  });
  await work.run("lead", setTechnician, { workOrderId, technicianId: "tech1" });
  const money = ["quote", `quote/${quoteId}`, "additional", `additional/${additionalWorkId}`];
  const field = [
    "",
    "accept",
    "decline",
    "check-in",
    "check-out",
    "start",
    "hold",
    "resume",
    "complete",
    "plan",
    "print",
  ];
  const seen: Record<string, [paths: string[], status: number]> = {
    lead: [[...field, ...money], 200],
    technician: [field, 200],
    otherLead: [[...field, ...money], 404],
    otherTechnician: [[...field, ...money], 404],
    manager: [["", ...money], 404],
    customer: [["", ...money], 404],
  };
  for (const [who, [paths, status]] of Object.entries(seen))
    for (const path of paths) {
      const answer = await (await browser(who as "lead")).get(
        `/work/${workOrderId}/${path}`.replace(/\/$/, ""),
      );
      expect([who, path, answer.status]).toEqual([who, path, status]);
    }
  for (const path of money)
    expect((await (await browser("technician")).get(`/work/${workOrderId}/${path}`)).status).toBe(404);
  const desk = [
    "",
    "edit",
    "change",
    "reassign",
    "close",
    "return",
    "cancel",
    "hold",
    "print",
    "ask-quote",
    `quote/${quoteId}`,
    `additional/${additionalWorkId}`,
  ];
  for (const [who, status] of [
    ["manager", 200],
    ["viewer", 200],
    ["stranger", 404],
    ["lead", 404],
  ] as const)
    for (const path of desk) {
      const answer = await (await browser(who)).get(`/work-orders/${workOrderId}/${path}`.replace(/\/$/, ""));
      expect([who, path, answer.status]).toEqual([who, path, status]);
    }
});

test("a contractor's lists hold their own work and nobody else's", SLOW, async () => {
  const work = await makeWork({ description: "Breaker on level two" });
  await work.run("lead", setTechnician, { workOrderId: work.workOrderId, technicianId: "tech1" });
  for (const group of ["open", "mine", "new", "today", "late", "done", "invoiced", "nonsense"])
    expect((await (await browser("lead")).get(`/work/all?group=${group}&after=bad`)).status).toBe(200);
  const finds = async (who: "lead" | "technician" | "otherTechnician" | "otherLead") =>
    (await (await (await browser(who)).get("/work/all")).text()).includes("Breaker on level two");
  expect([
    await finds("lead"),
    await finds("technician"),
    await finds("otherTechnician"),
    await finds("otherLead"),
  ]).toEqual([true, true, false, false]);
  expect(await (await (await browser("lead")).get("/work")).text()).toContain("Breaker on level two");
});

const PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);
