import { createRateCard } from "#commands/rate-card/create-rate-card.ts";
import type { World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";

/** What the cast's contractor charges, in words that occur nowhere else. */
export const RATES = {
  validFrom: "2020-01-01",
  rates: [{ code: "R-1", description: "Standing by", unit: "hour", normalMinor: 9_500 }],
};

export async function furnishRates(world: World, { manager, contractorId }: Cast) {
  const description = `Rated for ${contractorId}`;
  const { rateCardId } = await world.run(manager, createRateCard, {
    ...RATES,
    contractorId,
    name: `Card of ${contractorId}`,
    rates: [{ ...RATES.rates[0], description }],
  });
  return { rateCardId };
}
