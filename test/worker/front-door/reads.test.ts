import { beforeEach, expect, test, vi } from "vitest";
import { API_LISTS } from "#db/queries/api-lists.ts";
import { makeFurnished } from "#test/worker/access-matrix/furnish.ts";
import { plantSecrets } from "#test/worker/access-matrix/pages/plant.ts";
import {
  CREW,
  OUTSIDE,
  openBrowsers,
  SEATS,
  type Seat,
  STAFF,
  seats,
} from "#test/worker/access-matrix/seats.ts";

beforeEach(() => {
  vi.spyOn(console, "log").mockReturnValue();
});

interface Page {
  items: { id: string; orgId: string; contractorId?: string; assigneeId?: string }[];
  next: string | null;
}

const MONEY = ["rate-cards", "orders", "invoices", "standing-orders", "schedules"];
const STAFFS = ["contractors", "customers", "sites", "assets", "documents"];

test("each list gives everybody their own rows, and outsiders none", { timeout: 120_000 }, async () => {
  const world = await makeFurnished();
  const secrets = await plantSecrets(world);
  const browsers = await openBrowsers();
  const wrong: string[] = [];
  for (const { path } of API_LISTS)
    for (const seat of seats) {
      const answer = await browsers[seat].get(`/api/v1/${path}?limit=100`);
      const body = await answer.text();
      const told = secrets.filter(
        ({ texts, mayKnow }) => !mayKnow.includes(seat) && texts.some((text) => body.includes(text)),
      );
      wrong.push(...told.map(({ what }) => `${path} tells ${seat} of ${what}`));
      const nobody = OUTSIDE.includes(seat) && seat !== "revokedCustomer";
      if (answer.status !== (nobody ? 401 : 200)) wrong.push(`${path} as ${seat}: ${answer.status}`);
      if (answer.status !== 200) continue;
      const { items } = JSON.parse(body) as Page;
      if (items.length > 0 !== sees(seat, path)) wrong.push(`${path} as ${seat}: ${items.length} rows`);
      if (items.some(({ orgId }) => orgId !== SEATS[seat]?.orgId))
        wrong.push(`${path} as ${seat}: rows of elsewhere`);
    }
  expect(wrong).toEqual([]);
});

function sees(seat: Seat, path: string): boolean {
  if (STAFF.includes(seat) || seat === "stranger") return true;
  if (STAFFS.includes(path)) return false;
  if (MONEY.includes(path)) return seat === "lead" || seat === "otherLead";
  return CREW.includes(seat) || seat === "otherLead";
}

test("a job's budget is read by staff alone, in its order and with its figures", async () => {
  const { ours } = await makeFurnished();
  const browsers = await openBrowsers();
  const wrong: string[] = [];
  for (const seat of seats) {
    const { status } = await browsers[seat].get(`/api/v1/jobs/${ours.jobId}/budget`);
    const expected = STAFF.includes(seat) ? [200] : OUTSIDE.includes(seat) ? [401, 404] : [404];
    if (!expected.includes(status)) wrong.push(`${seat}: ${status}`);
  }
  expect(wrong).toEqual([]);
  const answer = await browsers.viewer.get(`/api/v1/jobs/${ours.jobId}/budget`);
  expect(await answer.json()).toMatchObject({
    groups: [{ id: ours.budgetGroupId }],
    items: [{ id: ours.budgetItemId, costMinor: 86_420_00, priceMinor: 97_531_00 }],
    totals: { costMinor: 86_420_00, priceMinor: 97_531_00, profitMinor: 11_111_00 },
  });
});

test("pages by key cover every row once, and odd limits are mended", async () => {
  await makeFurnished();
  const { manager } = await openBrowsers();
  const page = async (query: string) => (await manager.get(`/api/v1/work-orders?${query}`)).json<Page>();
  const all = (await page("limit=100")).items.map(({ id }) => id);
  const paged: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const { items, next }: Page = await page(`limit=3&after=${after}`);
    paged.push(...items.map(({ id }) => id));
    after = next;
  }
  expect(paged).toEqual(all);
  for (const limit of ["-1", "0", "1e9", "x", "NaN", "1.5", "Infinity", ""])
    expect([limit, (await manager.get(`/api/v1/work-orders?limit=${limit}`)).status]).toEqual([limit, 200]);
});

test("a standing order is read by staff and its own contractor, with the same figures", async () => {
  const { ours } = await makeFurnished();
  const browsers = await openBrowsers();
  const path = `/api/v1/standing-orders/${ours.standingOrderId}`;
  for (const seat of seats) {
    const maySee = STAFF.includes(seat) || seat === "lead";
    const isNobody = OUTSIDE.includes(seat) && seat !== "revokedCustomer";
    const { status } = await browsers[seat].get(path);
    expect([seat, status]).toEqual([seat, isNobody ? 401 : maySee ? 200 : 404]);
    const behind = await browsers[seat].get(`${path}/call-offs?figure=reserved`);
    if (behind.status === 200 && !maySee) expect([seat, await behind.json()]).toEqual([seat, NOTHING]);
  }
  const read = async (seat: Seat) => (await browsers[seat].get(path)).json<{ figures: object }>();
  const [staffs, leads] = [await read("viewer"), await read("lead")];
  expect(leads.figures).toEqual(staffs.figures);
});

const NOTHING = { items: [], next: null };
