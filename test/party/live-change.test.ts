import { env, exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { workOrder } from "#db/schema/index.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { makeWorld, type Who } from "#test/setup/world.ts";
import { publish } from "#worker/publish.ts";
import { clientOf } from "./room-client.ts";

async function open(who: Who, path: string) {
  const { cookie } = await browser(who);
  const headers = { Upgrade: "websocket", Origin: ORIGIN, Cookie: cookie };
  return clientOf(await exports.default.fetch(new Request(ORIGIN + path, { headers })));
}

test("what one person does is heard in the room and on the board by those it is for", async () => {
  const world = await makeWorld();
  await world.run("manager", createWorkOrder, {
    assetId: "asset1",
    description: "Replace breaker",
    contractorId: "con1",
  });
  const [row] = await world.db.select().from(workOrder);
  const staff = await open("manager", `/live/jobs/${row?.jobId}`);
  const board = await open("manager", "/live/board");
  const rivals = await open("otherLead", "/live/board");
  await staff.catchUp();
  const before = staff.seqs.length;

  await world.run("lead", acceptWorkOrder, { workOrderId: row?.id, expectedVersion: row?.version });
  const aftermath = world.published.at(-1);
  if (aftermath) await publish(env, "org1", aftermath);

  await staff.until(({ seqs }) => seqs.length > before);
  expect(staff.bytes).toContain("work_order.accepted");
  await board.until(({ frames }) =>
    frames.some((frame) => frame.t === "cards" && frame.cards[0]?.card.state === "accepted"),
  );
  expect(rivals.bytes).not.toContain(row?.id);
});
