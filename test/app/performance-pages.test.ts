import { beforeEach, describe, expect, test, vi } from "vitest";
import { disputePerformance } from "#commands/performance/dispute-performance.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { performanceDispute } from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWork, type Work } from "#test/setup/work.ts";
import type { Who } from "#test/setup/world.ts";

const SLOW = { timeout: 90_000 };
const WINDOW = "from=2026-01-01&to=2026-12-31";
let work: Work;

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  work = await makeWork();
  await work.run("lead", acceptWorkOrder, { workOrderId: work.workOrderId });
});

const look = async (who: Who, path: string) => {
  const answer = await (await browser(who)).get(path);
  return { status: answer.status, text: await answer.text() };
};
const dispute = () =>
  work.run("lead", disputePerformance, {
    ...{ workOrderId: work.workOrderId, measure: "decline", reason: "zq-mail-was-late" },
  });

describe("a scorecard", () => {
  test.each([
    ["manager", "/contractors/con1/performance"],
    ["lead", "/work/performance"],
  ] as const)(
    "shows the %s each figure with its n, its definition and no score for nothing",
    SLOW,
    async (who, at) => {
      await dispute();
      const { status, text } = await look(who, `${at}?${WINDOW}`);
      expect(status).toBe(200);
      for (const words of [
        "0 of 1",
        "1 disputed",
        "Work declined, of all work that was answered.",
        "zq-mail-was-late",
      ])
        expect(text.replaceAll("<!-- -->", "")).toContain(words);
      expect(text).toContain("Nothing to measure");
      expect(text).toContain("No grade under 10 jobs");
      expect(text).toContain("Papers in order");
    },
  );

  test("opens the work behind a figure, with its dates and why it counts", SLOW, async () => {
    for (const [who, at] of [
      ["manager", "/contractors/con1/performance"],
      ["lead", "/work/performance"],
    ] as const) {
      const behind = await look(who, `${at}/figures/decline?${WINDOW}`);
      expect(behind.text).toContain("Replace the breaker");
      expect(behind.text).toContain("Accepted");
      expect((await look(who, `${at}/figures/decline?${WINDOW}&show=hit`)).text).not.toContain(
        "Replace the breaker",
      );
      expect((await look(who, `${at}/figures/pay?${WINDOW}`)).status).toBe(200);
      expect((await look(who, `${at}/figures/shoes`)).status).toBe(404);
    }
  });
});

describe("whose figures they are", () => {
  test("another contractor, a technician and a stranger learn nothing", SLOW, async () => {
    const { disputeId } = await dispute();
    const bytes = /zq-mail-was-late|Replace the breaker|Brightside/;
    const below = ["", "/figures/decline", `/disputes/${disputeId}`];
    for (const page of below)
      for (const who of ["stranger", "otherLead", "lead"] as const)
        expect((await look(who, `/contractors/con1/performance${page}`)).status, `${who} ${page}`).toBe(404);
    for (const page of ["", "/figures/decline", `/figures/decline/dispute/${work.workOrderId}`])
      expect((await look("technician", `/work/performance${page}`)).status).toBe(404);
    for (const page of [`?${WINDOW}`, `/figures/decline?${WINDOW}`]) {
      const { status, text } = await look("otherLead", `/work/performance${page}`);
      expect(status).toBe(200);
      expect(text).not.toMatch(bytes);
    }
    expect(
      (await look("otherLead", `/work/performance/figures/decline/dispute/${work.workOrderId}`)).status,
    ).toBe(404);
    const compared = await look("stranger", `/performance?${WINDOW}`);
    expect([compared.status, bytes.test(compared.text)]).toEqual([200, false]);
    for (const who of ["lead", "otherLead", "technician", "customer"] as const)
      expect((await look(who, "/performance")).status).toBe(404);
  });

  test("a contractor's pages name no other, and say no rank", SLOW, async () => {
    const text = (await look("lead", `/work/performance?${WINDOW}`)).text;
    expect(text).not.toMatch(/con2|Ridge|rank/i);
  });
});

describe("a dispute by plain forms", () => {
  test("is raised by a lead and answered by a manager", SLOW, async () => {
    const at = `/work/performance/figures/decline/dispute/${work.workOrderId}?days=365&turn=1`;
    const lead = await browser("lead");
    expect((await lead.post(at, { reason: "" })).status).toBe(400);
    expect(await work.db.$count(performanceDispute)).toBe(0);
    const sent = await lead.post(at, { reason: "The mail was late" });
    expect(sent.headers.get("Location")).toBe("/work/performance/figures/decline?days=365&show=disputed");
    expect((await look("lead", at)).text).toContain("It is disputed already");
    const [row] = await work.db.select().from(performanceDispute);
    const answer = `/contractors/con1/performance/disputes/${row?.id}`;
    expect((await look("viewer", answer)).text).toContain("It waits for a manager");
    const manager = await browser("manager");
    expect((await manager.post(answer, { outcome: "refused" })).status).toBe(400);
    const answered = await manager.post(
      answer,
      { outcome: "refused", reason: "It was not" },
      { "Sec-Fetch-Dest": "document" },
    );
    expect(answered.headers.get("Location")).toBe("/contractors/con1/performance");
    expect((await look("lead", `/work/performance?${WINDOW}`)).text).toContain("It was not");
    expect((await look("manager", answer.replace("con1", "con2"))).status).toBe(404);
  });
});

describe("the comparison", () => {
  test("says each figure with its n, and no grade under ten jobs", SLOW, async () => {
    const { status, text } = await look("manager", `/performance?${WINDOW}&sort=decline`);
    expect(status).toBe(200);
    expect(text).toContain('aria-sort="ascending"');
    for (const words of ["Brightside", "Ridge", "No grade under 10 jobs", "Nothing to measure", "Counted: "])
      expect(text).toContain(words);
  });

  test("is narrowed to a trade, and takes nonsense for nothing asked", SLOW, async () => {
    const narrowed = (await look("manager", "/performance?trade=Electrical")).text;
    expect([narrowed.includes("Brightside"), narrowed.includes("/contractors/con2/")]).toEqual([true, false]);
    expect(
      (await look("manager", "/performance?days=x&from=1&to=0&sort=%00&site=no&jobType=no")).status,
    ).toBe(200);
  });
});
