import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createRateCard } from "#commands/rate-card/create-rate-card.ts";
import { orderLine, standingOrder } from "#db/schema/index.ts";
import { makeStanding } from "#test/setup/standing.ts";

test("a call-off is priced from the card of its standing order, though another card says otherwise", async () => {
  const world = await makeStanding();
  const card = (name: string, normalMinor: number) =>
    world.run("manager", createRateCard, {
      ...{ contractorId: "con1", name, validFrom: "2026-01-01" },
      rates: [{ code: "F", description: "Fitter", unit: "hour", normalMinor }],
    });
  const { rateCardId } = await card("Agreed", 9_500);
  await card("Other", 9_900);
  const lines = [{ description: "Fitter", unit: "hour", quantityMilli: 1_000, unitPriceMinor: 9_500 }];
  const ratesOf = async ({ orderId }: { orderId: string }) =>
    (await world.db.select().from(orderLine).where(eq(orderLine.orderId, orderId))).map(({ rate }) => rate);
  expect(await ratesOf(await world.callOff(9_500, { lines }))).toEqual([null]);
  const { version } = await world.standing();
  await world.db
    .update(standingOrder)
    .set({ rateCardId, version: version + 1 })
    .where(eq(standingOrder.id, world.standingOrderId));
  expect(await ratesOf(await world.callOff(9_500, { lines }))).toMatchObject([
    { cardId: rateCardId, card: "Agreed", agreedMinor: 9_500 },
  ]);
});
