import { beforeEach, describe, expect, test, vi } from "vitest";
import { createStandingOrder } from "#commands/standing-order/create-standing-order.ts";
import { type Browser, browser } from "#test/setup/browser.ts";
import { draftOf } from "#test/setup/document.ts";
import { makeStanding, type StandingWorld } from "#test/setup/standing.ts";

let world: StandingWorld;
let manager: Browser;

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  world = await makeStanding();
  manager = await browser("manager");
});

const formOf = (fields: Record<string, string | string[]>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  return form;
};

const FIELDS = {
  title: "Lift repairs",
  contractorId: "con1",
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
};

describe("the form of a new standing order", () => {
  test("drafts it with what was picked, and with what a search without script found", async () => {
    const answer = await manager.post(
      "/standing-orders/new",
      formOf({
        ...FIELDS,
        capMinor: "10,000",
        siteIds: "site1",
        assetIdsAdded: "asset1",
        noticeBp: ["50", "100"],
      }),
    );
    expect(answer.status).toBe(302);
    const [, documentId = ""] = /documents\/(\w+)\/draft/.exec(answer.headers.get("Location") ?? "") ?? [];
    const { standing } = await draftOf(world, documentId);
    expect(standing?.terms).toMatchObject({
      capMinor: 1_000_000,
      sites: [{ id: "site1" }],
      assets: [{ id: "asset1" }],
      noticeBp: [5_000, 10_000],
    });
  });

  test("is refused where neither a cap nor its absence is said, and keeps what was picked by name", async () => {
    const answer = await manager.post(
      "/standing-orders/new",
      formOf({ ...FIELDS, siteIds: "site1", siteIdsNamed: "site1 The old mill" }),
    );
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toContain("Enter a cap above zero, or say that there is none.");
    expect(text).toContain("The old mill");
    expect(text).toContain("Lift repairs");
  });

  test("searches without script, and keeps what was picked", async () => {
    const text = await (
      await manager.get(
        "/standing-orders/new?title=Lift+repairs&validFrom=&siteIdsAdded=site1&categoriesAddedText=elec",
      )
    ).text();
    expect(text).toMatch(/name="siteIds"[^>]*value="site1"|value="site1"[^>]*name="siteIds"/);
    expect(text).toContain('value="Electrical"');
    expect(text).toContain("Lift repairs");
  });
});

test("changing one drafts all of its terms as they will be, and leads to sending it", async () => {
  const { standingOrderId } = world;
  const text = await (await manager.get(`/standing-orders/${standingOrderId}/change`)).text();
  expect(text).toContain('value="10000.00"');
  const answer = await manager.post(
    `/standing-orders/${standingOrderId}/change`,
    formOf({ ...FIELDS, title: "Raise it", capMinor: "20,000", callOffCapMinor: "3,000" }),
  );
  expect(answer.headers.get("Location")).toMatch(/^\/documents\/\w+\/send$/);
  expect((await world.standing()).capMinor).toBe(1_000_000);
});

test("the terms of a draft are kept by a form of their own, and say why not", async () => {
  const { documentId } = await world.run("manager", createStandingOrder, { ...FIELDS, capMinor: 500_000 });
  const at = `/documents/${documentId}/terms`;
  expect(await (await manager.get(at)).text()).toContain('value="5000.00"');
  const kept = await manager.post(at, formOf({ ...FIELDS, noCap: "on", categories: "Electrical" }));
  expect(kept.headers.get("Location")).toBe(`/documents/${documentId}`);
  const { standing } = await draftOf(world, documentId);
  expect(standing?.terms).toMatchObject({ capMinor: null, noCap: true, categories: ["Electrical"] });
  const refused = await manager.post(at, formOf({ ...FIELDS, validTo: "2025-01-01", capMinor: "1" }));
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Enter a last day that is not before the first.");
  expect((await draftOf(world, documentId)).standing).toEqual(standing);
  expect((await (await browser("stranger")).get(at)).status).toBe(404);
});
