import { eq } from "drizzle-orm";
import { addComment } from "#commands/comment/add-comment.ts";
import { person } from "#db/schema/index.ts";
import { OURS, RIVALS } from "../cast.ts";
import type { Furnished } from "../furnish.ts";
import { BIDDERS, BY_LINK, CREW, CUSTOMERS, type Seat, STAFF } from "../seats.ts";
import { workUntil } from "../work.ts";

export interface Secret {
  what: string;
  /** Any of these in an answer gives it away. */
  texts: string[];
  mayKnow: readonly Seat[];
}

const priced = (unitPriceMinor: number) => [
  { description: "Labour", quantityMilli: 1_000, unit: "each", unitPriceMinor },
];

/** Puts into the rooms what only some may read, in words that occur nowhere else. */
export async function plantSecrets(world: Furnished): Promise<Secret[]> {
  const { jobId, startedId } = world.ours;
  const { manager } = OURS;
  const say = (body: string, audience: string[], workOrderId?: string) =>
    world.run(manager, addComment, { jobId, body, audience, workOrderId });
  await say("zq-internal", []);
  await say("zq-contractor", ["contractor:con1"], startedId);
  await say("zq-customer", ["customer:cust1"]);
  await workUntil(world, OURS, jobId, "accepted", {
    lines: priced(3_333_333),
    nteMinor: 4_444_444,
    shareWithCustomer: true,
  });
  await workUntil(world, RIVALS, jobId, "accepted", {
    assetId: OURS.assetId,
    description: "zq-rival-work",
    lines: priced(7_777_777),
    nteMinor: 8_888_888,
    shareWithCustomer: false,
  });
  await world.db
    .update(person)
    .set({ approvalLimitMinor: 98_765_432, version: 2 })
    .where(eq(person.id, manager.id));
  return [
    { what: "an internal comment", texts: ["zq-internal"], mayKnow: STAFF },
    { what: "a comment to the contractor", texts: ["zq-contractor"], mayKnow: [...STAFF, ...CREW] },
    { what: "a comment to the customer", texts: ["zq-customer"], mayKnow: [...STAFF, "customer"] },
    {
      what: "the contractor's price",
      texts: ["3333333", "33,333.33", "4444444", "44,444.44"],
      mayKnow: [...STAFF, "lead"],
    },
    {
      what: "a rival's work",
      texts: ["zq-rival-work", "Ridge Plumbing", "lead2", "Olga"],
      mayKnow: [...STAFF, "otherLead"],
    },
    {
      what: "a rival's price",
      texts: ["7777777", "77,777.77", "8888888", "88,888.88"],
      mayKnow: [...STAFF, "otherLead"],
    },
    {
      what: "a price of a budget, which its customer was sent",
      texts: ["9753100", "97,531.00"],
      mayKnow: [...STAFF, "stranger", ...CUSTOMERS],
    },
    {
      what: "a cost of a budget, which its contractor was sent",
      texts: ["8642000", "86,420.00"],
      mayKnow: [...STAFF, "stranger", ...BIDDERS, "otherLead"],
    },
    {
      what: "a line of a budget, which was sent to both",
      texts: ["Budgeted for"],
      mayKnow: [...STAFF, "stranger", ...CUSTOMERS, ...BIDDERS, "otherLead"],
    },
    {
      what: "a line of our budget",
      texts: ["Budgeted for con1"],
      mayKnow: [...STAFF, "customer", ...BIDDERS],
    },
    { what: "a rate of our contractor", texts: ["Rated for con1"], mayKnow: [...STAFF, "lead"] },
    { what: "a rival's rate", texts: ["Rated for con2"], mayKnow: [...STAFF, "otherLead"] },
    {
      what: "another customer",
      texts: ["Mill Cafe", "cust2", "Carl"],
      mayKnow: [...STAFF, "otherLead", "otherCustomer"],
    },
    { what: "our customer", texts: ["Cora Customer"], mayKnow: [...STAFF, ...CREW, "otherLead", "customer"] },
    { what: "an approval limit", texts: ["98765432", "987,654.32"], mayKnow: STAFF },
    { what: "why work is on hold", texts: ["No parts at con1"], mayKnow: [...STAFF, ...CREW] },
    {
      what: "another organisation",
      texts: ["Far Electrical", "Far Flats", "cust9", "con9"],
      mayKnow: ["stranger"],
    },
    {
      what: "our organisation",
      texts: ["Harbour Works", "Brightside"],
      mayKnow: [...STAFF, ...CREW, "otherTechnician", "otherLead", ...BY_LINK],
    },
  ];
}
