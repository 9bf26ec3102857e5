import { expect, test } from "vitest";
import { addComment } from "#commands/comment/add-comment.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { startWorkOrder } from "#commands/work-order/start-work-order.ts";
import { comment, workOrder } from "#db/schema/index.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { makeWorld } from "#test/setup/world.ts";

async function started() {
  const world = await makeWorld();
  const asked = {
    assetId: "asset1",
    contractorId: "con1",
    description: "Replace the breaker",
    nteMinor: 76_543,
  };
  const made = await world.run("manager", createWorkOrder, { ...asked, shareWithCustomer: true });
  await world.run("lead", acceptWorkOrder, { workOrderId: made.workOrderId });
  await world.run("lead", startWorkOrder, { workOrderId: made.workOrderId });
  return { ...world, ...made };
}

test("the board shows cards in columns and in a table, and is for staff", async () => {
  const { number } = await started();
  const manager = await browser("manager");
  for (const path of ["/board", "/board?view=table", "/board?q=breaker&contractor=con1&late=nonsense"]) {
    const page = await (await manager.get(path)).text();
    expect(page, path).toMatch(path.includes("late") ? /Nothing matches/ : new RegExp(`>${number}<`));
  }
  expect((await (await browser("lead")).get("/board")).status).toBe(404);
  expect(await (await (await browser("stranger")).get("/board")).text()).toContain("No work yet");
  const hostile = [
    "/board?q=%22%00*(&after=x",
    "/board?state=%27&site=%25&manager[]=1&after=9.9999999999999999999",
  ];
  for (const path of hostile) expect((await manager.get(path)).status, path).toBe(200);
});

test("a card moves where the lifecycle lets it, with the reason it asks for", async () => {
  const { db, workOrderId } = await started();
  const manager = await browser("manager");
  const move = (action: string, fields = {}) => manager.post(`/board/${workOrderId}/${action}`, fields);
  expect((await move("hold")).status).toBe(409);
  expect((await move("close")).status).toBe(409);
  expect((await move("explode")).status).toBe(404);
  expect((await (await browser("viewer")).post(`/board/${workOrderId}/hold`, { reason: "x" })).status).toBe(
    403,
  );
  expect((await (await browser("stranger")).post(`/board/${workOrderId}/hold`, { reason: "x" })).status).toBe(
    404,
  );
  await move("hold", { reason: "Waiting for a part" });
  expect(await db.select().from(workOrder)).toMatchObject([
    { state: "on_hold", stateReason: "Waiting for a part" },
  ]);
});

test("a comment sent without script leads back to the page it was written on", async () => {
  const { db, jobId } = await started();
  const manager = await browser("manager");
  const headers = { "Sec-Fetch-Dest": "document", Referer: `${ORIGIN}/jobs/${jobId}?tab=talk` };
  const sent = await manager.post(`/talk/${jobId}/comments`, { body: "Hello", audience: "" }, headers);
  expect(sent.headers.get("Location")).toBe(`/jobs/${jobId}?tab=talk`);
  const foreign = { ...headers, Referer: "https://elsewhere.test/x" };
  expect(
    (await manager.post(`/talk/${jobId}/comments`, { body: "Hello" }, foreign)).headers.get("Location"),
  ).toBe("/");
  expect((await manager.post(`/talk/${jobId}/comments`, { body: " " }, headers)).status).toBe(400);
  expect((await (await browser("otherLead")).post(`/talk/${jobId}/comments`, { body: "Hi" })).status).toBe(
    404,
  );
  expect((await (await browser(null)).post(`/talk/${jobId}/comments`, { body: "Hi" })).status).not.toBe(200);
  expect(await db.select().from(comment)).toHaveLength(2);
});

test("nothing internal and no word of the trade reaches a customer", async () => {
  const { run, jobId } = await started();
  await run("manager", addComment, { jobId, body: "Internal remark" });
  await run("manager", addComment, { jobId, body: "Only for the crew", audience: ["contractor:con1"] });
  await run("manager", addComment, { jobId, body: "We are on it", audience: ["customer:cust1"] });
  const customer = await browser("customer");
  for (const path of ["/portal", `/portal/jobs/${jobId}`, `/portal/jobs/${jobId}.data`]) {
    const bytes = await (await customer.get(path)).text();
    expect(bytes, path).not.toMatch(
      /Internal remark|Only for the crew|Brightside|con1|76_?543|765\.43|nteMinor|\$\d/,
    );
    const words = bytes.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ");
    if (!path.endsWith(".data"))
      expect(words, path).not.toMatch(/work order|contractor|invoice|vendor|rework/i);
  }
  const page = await (await customer.get(`/portal/jobs/${jobId}`)).text();
  expect(page).toContain("We are on it");
  expect(page).toContain("Under way");
  expect((await (await browser("otherCustomer")).get(`/portal/jobs/${jobId}`)).status).toBe(404);
});
