import { dayKey } from "#domain/time/day.ts";
import { type actors, crewViewer, staffViewer } from "./actor.ts";
import { ORGANISATION } from "./demo-people.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const rate = (
  code: string,
  trade: string,
  description: string,
  unit: string,
  normal: number,
  late?: number,
) => ({
  code,
  trade,
  description,
  unit,
  normalMinor: normal * 100,
  ...(late !== undefined && { afterHoursMinor: late * 100 }),
});

const ELECTRICAL = [
  rate("EL-1", "Electrical", "Licensed electrician", "hour", 95, 142),
  rate("EL-2", "Electrical", "Apprentice", "hour", 52, 78),
  rate("EL-3", "Electrical", "Test and tag, each item", "item", 6),
  rate("EL-4", "Access", "Scissor lift, 8 m", "day", 320),
];
const PLUMBING = [
  rate("PL-1", "Plumbing", "Licensed plumber", "hour", 98, 150),
  rate("PL-2", "Plumbing", "Drain camera", "visit", 240, 310),
  rate("PL-3", "Gas", "Gas fitter", "hour", 118, 175),
];

type Act = ReturnType<typeof actors>;
const manager = staffViewer("grace");

/** Two contractors whose prices are agreed beforehand, one of them dearer from a month ago. */
export async function tellRateCards(act: Act, now: number): Promise<void> {
  const day = (at: number) => dayKey(at, ORGANISATION.timeZone);
  const begun = now - 110 * DAY;
  const [before, later] = [day(begun), day(now - 30 * DAY)];
  const electrical = { callOutMinor: 12_000, callOutAfterHoursMinor: 19_500, materialsMarkupBp: 1_500 };
  const { rateCardId } = await act(manager, begun, "rate-card/create", {
    contractorId: "brightline",
    name: "Electrical work",
    validFrom: before,
    ...electrical,
    rates: ELECTRICAL.map((one) => ({ ...one, normalMinor: Math.round(one.normalMinor * 0.96) })),
  });
  await act(manager, now - 32 * DAY, "rate-card/revise", {
    rateCardId,
    validFrom: later,
    note: "Award rise of the year.",
    ...electrical,
    rates: ELECTRICAL,
  });
  await act(manager, begun + HOUR, "rate-card/create", {
    contractorId: "clearwater",
    name: "Plumbing and gas",
    validFrom: before,
    callOutMinor: 11_000,
    materialsMarkupBp: 1_250,
    rates: PLUMBING,
  });
}

const line = (description: string, unit: string, quantityMilli: number, unitPriceMinor: number) => ({
  description,
  unit,
  quantityMilli,
  unitPriceMinor,
});

/** Work priced from a card, and an invoice that charges more an hour than the card says. */
export async function tellDearInvoice(act: Act, database: D1Database, now: number): Promise<void> {
  const job = await database
    .prepare("select id from job where org_id = ? and state = 'open' order by number desc limit 1")
    .bind(ORGANISATION.id)
    .first<{ id: string }>();
  const begun = now - 6 * DAY;
  const lead = crewViewer("brightline");
  const { workOrderId } = await act(manager, begun, "work-order/create", {
    jobId: job?.id,
    assetId: "asset0-0",
    contractorId: "brightline",
    description: "Trace the nuisance trips on the lift supply",
    lines: [
      line("Call-out", "each", 1_000, 12_000),
      line("Licensed electrician", "hour", 6_000, 9_500),
      line("Scissor lift, 8 m", "day", 1_000, 32_000),
    ],
    nteMinor: 150_000,
    dueAt: begun + 3 * DAY,
  });
  const about = { workOrderId };
  const steps = ["accept", "start", "complete"].entries();
  for (const [index, step] of steps)
    await act(lead, begun + (index + 2) * 20 * HOUR, `work-order/${step}`, about);
  const lines = await database
    .prepare(
      `select l.id, l.description, l.quantity_milli from order_line l
       join vendor_order o on o.org_id = l.org_id and o.id = l.order_id
       where o.org_id = ? and o.work_order_id = ? order by l.position`,
    )
    .bind(ORGANISATION.id, workOrderId)
    .all<{ id: string; description: string; quantity_milli: number }>();
  const at = now - 20 * HOUR;
  await act(lead, at, "claim/submit", {
    ...about,
    number: "INV-2380",
    invoiceDate: dayKey(at, ORGANISATION.timeZone),
    lines: lines.results.map(({ id, description, quantity_milli }) => ({
      orderLineId: id,
      by: "quantity",
      value: quantity_milli,
      ...(description === "Licensed electrician" && { unitPriceMinor: 11_000 }),
    })),
  });
}
