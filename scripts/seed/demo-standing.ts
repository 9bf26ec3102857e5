import { emailOf, STAFF } from "./demo-people.ts";
import { type Ask, signedIn } from "./signed-in.ts";

const DAY = 86_400_000;
const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

interface Row {
  id: string;
}

const CALL_OFFS = [
  { description: "Replace the ballasts in the stairwell", amountMinor: 3_200_00, due: -20, goes: "billed" },
  {
    description: "Find the earth fault on the pump circuit",
    amountMinor: 4_800_00,
    due: 6,
    goes: "accepted",
  },
  { description: "Fit sensors to the car park lighting", amountMinor: 5_400_00, due: 13, goes: "given" },
  { description: "Test and tag the plant room", amountMinor: 2_100_00, due: 27, goes: "given" },
] as const;

/** A standing order of a year with an electrician: agreed, and called off four times, past its first notice. */
export async function tellStandingOrder(url: string): Promise<void> {
  const [staff, lead] = await Promise.all([
    signedIn(url, emailOf(STAFF[0].name, "harbour")),
    signedIn(url, "tom.walsh@brightline.test"),
  ]);
  const contractorId = "brightline";
  const { documentId: standingOrderId } = await staff("POST", "standing-order/create", {
    title: "Electrical repairs and small works",
    contractorId,
    validFrom: dayFrom(-120),
    validTo: dayFrom(244),
    capMinor: 20_000_00,
    callOffCapMinor: 6_000_00,
    categories: ["Electrical"],
  });
  await staff("POST", "document/send", {
    documentId: standingOrderId,
    to: [{ contactId: `contact-${contractorId}`, role: "signer" }],
    message: "As we talked about: one order for the year, each job called off from it.",
  });
  await lead("POST", "document/accept", { documentId: standingOrderId, n: 1 });
  const { items } = await staff("GET", "assets?limit=100");
  const assets = (items as (Row & { category: string })[]).filter(
    ({ category }) => category === "Electrical",
  );
  for (const [at, { description, amountMinor, due, goes }] of CALL_OFFS.entries()) {
    const { workOrderId } = await staff("POST", "work-order/create", {
      ...{ contractorId, standingOrderId, description },
      assetId: assets[at % assets.length]?.id,
      dueAt: dayFrom(due),
      lines: [{ description, quantityMilli: 1_000, unit: "job", unitPriceMinor: amountMinor }],
      nteMinor: amountMinor,
    });
    if (goes === "accepted") await lead("POST", "work-order/accept", { workOrderId });
    if (goes === "billed") await bill(staff, lead, workOrderId);
  }
  await staff("POST", "schedule/add", {
    ...{ standingOrderId, assetId: assets[0]?.id },
    description: "Test the emergency lights and write the log book",
    checklist: "Switch the lights over\nRead the batteries\nSign the log book",
    ...{ repeats: "weeks", every: 2, weekdays: [2], startOn: dayFrom(0), at: "08:00", durationMinutes: 90 },
    ...{ leadDays: 10, nteMinor: 180_00 },
  });
}

/** The contractor does the work and confirms its bill, and staff accept both. */
async function bill(staff: Ask, lead: Ask, workOrderId: string): Promise<void> {
  for (const step of ["accept", "start", "complete"])
    await lead("POST", `work-order/${step}`, { workOrderId });
  const { documentId } = await staff("POST", "document/create-bill", { workOrderId });
  await staff("POST", "document/send", { documentId });
  await lead("POST", "document/accept", { documentId, n: 1 });
  await staff("POST", "work-order/close", { workOrderId, giveBack: true });
  const { items } = await staff("GET", `invoices?limit=100&after=${documentId}`);
  const claim = (items as (Row & { workOrderId: string })[]).find((one) => one.workOrderId === workOrderId);
  await staff("POST", "claim/approve", { claimId: claim?.id });
}
