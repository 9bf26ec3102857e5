import { beforeEach, expect, test } from "vitest";
import type { Who } from "#test/setup/world.ts";
import { jpeg, webp } from "./pictures.ts";
import { json, logged, makeJob, sender, sendSmall, sentFile, stored } from "./sender.ts";

beforeEach(makeJob);

const EVERYONE: (Who | null)[] = [
  "admin",
  "manager",
  "viewer",
  "lead",
  "technician",
  "otherTechnician",
  "otherLead",
  "customer",
  "otherCustomer",
  "stranger",
  null,
];
const STAFF: Who[] = ["admin", "manager", "viewer"];

test.each<[string, Record<string, string>, Who[]]>([
  ["internal", { jobId: "job1" }, STAFF],
  ["contractor", { workOrderId: "wo1", audience: "contractor" }, [...STAFF, "lead", "technician"]],
  ["customer", { workOrderId: "wo1", audience: "customer" }, [...STAFF, "customer"]],
  ["both", { workOrderId: "wo1", audience: "both" }, [...STAFF, "lead", "technician", "customer"]],
])(
  "a file for %s reaches those it is for and does not exist for anybody else",
  async (_, wanted, readers) => {
    const thumbnail = new Blob([webp()]);
    const { fileId } = await sentFile(
      sendSmall(await sender("manager"), jpeg(), "a.jpg", { ...wanted, thumbnail }),
    );
    for (const who of EVERYONE) {
      const send = await sender(who);
      const status = who && readers.includes(who) ? 200 : 404;
      for (const path of [
        `/files/${fileId}`,
        `/files/${fileId}/a.jpg?preview=1`,
        `/files/${fileId}/thumbnail`,
      ])
        expect([who, path, (await send("GET", path)).status]).toEqual([who, path, status]);
      expect((await send("HEAD", `/files/${fileId}`)).status).toBe(status);
    }
  },
);

test.each<[Who, string]>([
  ["lead", "|contractor:con1|"],
  ["technician", "|contractor:con1|"],
  ["customer", "|customer:cust1|"],
])("what a %s sends reaches their own side and staff, whatever they ask for", async (who, audience) => {
  const place = who === "customer" ? { jobId: "job1" } : { workOrderId: "wo1" };
  await sentFile(sendSmall(await sender(who), "hello", "a.txt", { ...place, audience: "both" }));
  expect(await stored()).toMatchObject([{ audience, state: "ready" }]);
});

test.each<[Who | null, Record<string, string>, number]>([
  [null, { workOrderId: "wo1" }, 401],
  ["viewer", { jobId: "job1" }, 403],
  ["otherLead", { workOrderId: "wo1" }, 404],
  ["otherTechnician", { workOrderId: "wo1" }, 404],
  ["lead", { jobId: "job1" }, 400],
  ["technician", { workOrderId: "wo1", purpose: "invoice" }, 403],
  ["customer", { workOrderId: "wo1" }, 404],
  ["otherCustomer", { jobId: "job1" }, 404],
  ["stranger", { jobId: "job1" }, 404],
  ["manager", { jobId: "job2" }, 404],
  ["manager", {}, 400],
  ["manager", { jobId: "job1", audience: "contractor" }, 409],
])("%s cannot put a file at %o", async (who, wanted, status) => {
  const answer = await sendSmall(await sender(who), "hello", "a.txt", wanted);
  expect(answer.status).toBe(status);
  expect([await stored(), await logged()]).toEqual([[], []]);
});

test("an invoice is between leads and staff: its technicians neither see the file nor hear of it", async () => {
  const { fileId } = await sentFile(
    sendSmall(await sender("lead"), "%PDF-1.7", "invoice.pdf", { workOrderId: "wo1", purpose: "invoice" }),
  );
  expect((await (await sender("lead"))("GET", `/files/${fileId}`)).status).toBe(200);
  expect((await (await sender("technician"))("GET", `/files/${fileId}`)).status).toBe(404);
  expect(await logged()).toMatchObject([{ workOrderId: null, audience: "|contractor:con1|" }]);
});

test("a page of another site cannot send a file", async () => {
  const manager = await sender("manager");
  const answer = await sendSmall(
    manager,
    "hello",
    "a.txt",
    { jobId: "job1" },
    { Origin: "https://elsewhere.test" },
  );
  expect(answer.status).toBe(403);
  expect(await stored()).toEqual([]);
});

test("a removed file is gone for everyone, and the log says who removed it", async () => {
  const lead = await sender("lead");
  const { fileId } = await sentFile(sendSmall(lead, "hello", "a.txt", { workOrderId: "wo1" }));
  const remove = async (who: Who) => {
    const answer = await (await sender(who))("POST", "/api/v1/file/remove", JSON.stringify({ fileId }));
    return [answer.status, (await json(answer)).error?.code];
  };
  expect(await remove("technician")).toEqual([403, "forbidden"]);
  expect(await remove("otherLead")).toEqual([404, "not_found"]);
  expect(await remove("lead")).toEqual([200, undefined]);
  expect(await remove("lead")).toEqual([404, "not_found"]);
  expect((await lead("GET", `/files/${fileId}`)).status).toBe(404);
  expect((await logged()).map((row) => [row.verb, row.actorId])).toEqual([
    ["file.added", "lead1"],
    ["file.removed", "lead1"],
  ]);
});
