import { makeWorld, type World } from "#test/setup/world.ts";
import { furnishBids } from "./bids.ts";
import { furnishBudget } from "./budget.ts";
import { bringIn, type Cast, ELSEWHERE, OURS, RIVALS } from "./cast.ts";
import { furnishDocuments, furnishVendorDocument } from "./documents.ts";
import { furnishFigures } from "./figures.ts";
import { furnishMoney } from "./money.ts";
import { furnishPapers } from "./papers.ts";
import { furnishPeople } from "./people.ts";
import { furnishRates } from "./rates.ts";
import { furnishSigning } from "./signing.ts";
import { furnishStanding } from "./standing.ts";
import { furnishTalk } from "./talk.ts";
import { furnishWork } from "./work.ts";

export type Things = Awaited<ReturnType<typeof furnish>>;

export interface Furnished extends World {
  /** What inputs name: it belongs to the first contractor, its technician and the first customer. */
  ours: Things;
  /** The same things of another contractor and customer. */
  rivals: Things;
  /** The same things of another organisation. */
  elsewhere: Things;
}

/** A world in which each of three sides has one rich job: every state of work, quote, extra, claim, comment, file. */
export async function makeFurnished(): Promise<Furnished> {
  const world = await makeWorld();
  world.clock.now = Date.now();
  await bringIn(world);
  const ours = await furnish(world, OURS);
  const rivals = await furnish(world, RIVALS);
  return { ...world, ours, rivals, elsewhere: await furnish(world, ELSEWHERE) };
}

async function furnish(world: World, cast: Cast) {
  const { contractorId, rivalId, customerId, siteId, assetId, jobTypeId } = cast;
  const work = await furnishWork(world, cast);
  const budget = await furnishBudget(world, cast, work.jobId);
  const people = await furnishPeople(world, cast);
  return {
    contractorId,
    rivalId,
    customerId,
    siteId,
    assetId,
    jobTypeId,
    technicianId: cast.technician.id,
    ...work,
    ...(await furnishRates(world, cast)),
    ...(await furnishFigures(world, cast, work.heldId)),
    ...(await furnishMoney(world, cast, work.jobId)),
    ...budget,
    ...(await furnishDocuments(world, cast, work.jobId, budget.budgetItemId)),
    ...(await furnishSigning(world, cast, work.jobId, budget.budgetItemId)),
    ...(await furnishPapers(world, cast)),
    ...people,
    ...(await furnishVendorDocument(world, cast, {
      jobId: work.jobId,
      itemId: budget.budgetItemId,
      contactId: people.contractorContactId,
    })),
    ...(await furnishStanding(world, cast, people.contractorContactId)),
    ...(await furnishBids(world, cast, {
      jobId: work.jobId,
      itemId: budget.budgetItemId,
      contactId: people.contractorContactId,
    })),
    ...(await furnishTalk(world, cast, work.jobId, work.startedId)),
  };
}
