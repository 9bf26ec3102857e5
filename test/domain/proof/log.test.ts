import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ActivityDraft, chain } from "#db/log.ts";
import type { PartyTag } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { checkLog } from "#domain/proof/log/check-log.ts";
import { type LogExtract, readExtract } from "#domain/proof/log/extract.ts";
import { writeExtract } from "#domain/proof/log/write-extract.ts";
import { NOW } from "./sealed.ts";

const START = { seq: 0, hash: "" };
const draft = (text: string, audience: PartyTag[]): ActivityDraft => ({
  jobId: "job1",
  verb: "comment.added",
  ...{ subjectKind: "comment", subjectId: `about ${text}`, workOrderId: null },
  audience,
  data: { text, priceMinor: 5 },
  customerData: { text },
});

const links = chain(
  START,
  [
    draft("first", []),
    draft("second", ["customer:c1", "contractor:zed"]),
    draft("third", ["contractor:zed"]),
    draft("fourth", ["customer:c1"]),
    draft("fifth", []),
    draft("sixth", ["customer:c1"]),
  ],
  { orgId: "org1", at: NOW, actor: { kind: "staff", id: "p1", name: "Mara Manager" } },
);

const someone = { orgId: "org1", id: "x", name: "X", via: "v" };
const customer: Viewer = { ...someone, kind: "customer", customerId: "c1" };
const staff: Viewer = { ...someone, kind: "staff", role: "admin" };
const sealed = { jobId: "job1", seq: 5, hash: links[4]?.hash ?? "", from: START };

const extractFor = (viewer: Viewer) => writeExtract(viewer, "job1", START, links);
/** As it comes out of the file. */
const read = (extract: LogExtract) => readExtract(JSON.stringify(extract)) as LogExtract;
const words = async (extract: LogExtract, head = sealed) =>
  (await checkLog(extract, head)).filter(({ holds }) => !holds).map((one) => one.words);

test("a customer proves the whole log and reads only what is theirs", async () => {
  const extract = read(await extractFor(customer));
  expect(await words(extract)).toEqual([]);
  const text = JSON.stringify(extract);
  for (const shown of ["second", "fourth", "sixth"]) expect(text).toContain(shown);
  for (const hidden of ["first", "third", "fifth", "zed", "priceMinor"]) expect(text).not.toContain(hidden);
  const [chained] = await checkLog(extract, sealed);
  expect(chained?.words).toContain("6 rows");
  expect(chained?.words).toContain("3 of them are not for you");
});

test("every kind of viewer proves the same log", async () => {
  const contractor: Viewer = { ...someone, kind: "contractor", role: "lead", contractorId: "zed" };
  for (const viewer of [staff, contractor, customer, { ...contractor, role: "technician" as const }])
    expect(await words(read(await extractFor(viewer)))).toEqual([]);
});

test("the words of a comment that was removed are not given again, and the chain holds", async () => {
  const extract = await writeExtract(customer, "job1", START, links, new Set(["about fourth"]));
  expect(JSON.stringify(extract)).not.toContain('\\"text\\":\\"fourth');
  expect(await words(read(extract))).toEqual([]);
});

describe("says what is wrong", () => {
  const with_ = async (
    change: (rows: LogExtract["rows"]) => LogExtract["rows"],
    viewer: Viewer = customer,
  ) => {
    const extract = read(await extractFor(viewer));
    return words({ ...extract, rows: change(extract.rows) });
  };

  test("an altered row, also one that only says it is withheld", async () => {
    const [altered] = await with_(
      (rows) =>
        read({ ...rowsOnly, rows: JSON.parse(JSON.stringify(rows).replace("fourth", "Fourth")) }).rows,
    );
    expect(altered).toBe("Row 4 of the log was changed, or does not belong in this place.");
    const [hidden] = await with_((rows) =>
      rows.map((row) => (row.seq === 1 ? { ...row, digest: "0" } : row)),
    );
    expect(hidden).toBe("Row 1 of the log was changed, or does not belong in this place.");
  });

  test("rows in another order, and rows that were given each other's numbers", async () => {
    const swapped = (rows: LogExtract["rows"]) =>
      [rows[0], rows[2], rows[1], ...rows.slice(3)] as typeof rows;
    expect(await with_(swapped)).toContain(
      "The rows of the log are not in their order: row 2 stands in another place.",
    );
    const renumbered = (rows: LogExtract["rows"]) => swapped(rows).map((row, i) => ({ ...row, seq: i + 1 }));
    expect((await with_(renumbered))[0]).toBe(
      "Row 2 of the log was changed, or does not belong in this place.",
    );
  });

  test("a row taken out, the end cut off, the beginning cut off", async () => {
    expect((await with_((rows) => rows.filter(({ seq }) => seq !== 3)))[0]).toBe(
      "Row 3 is missing from the log.",
    );
    expect(await with_((rows) => rows.slice(0, 4))).toEqual([
      "The log was cut off: it ends at row 4, and the seal names row 5.",
    ]);
    const extract = read(await extractFor(customer));
    const [first, ...rest] = extract.rows;
    const late = { ...extract, from: { seq: 1, hash: first?.hash ?? "" }, rows: rest };
    expect(await words(late)).toEqual(["The log begins after row 1, and the seal says after row 0."]);
  });

  test("another log, whole in itself", async () => {
    expect(await words(read(await extractFor(customer)), { ...sealed, hash: "ff" })).toEqual([
      "Row 5 of the log is not the one that the seal names.",
    ]);
    expect((await words({ ...read(await extractFor(staff)), jobId: "job2" })).length).toBe(2);
  });
});

const rowsOnly = { format: "jobroom-log-1", jobId: "job1", from: START } as const;

test("any one letter changed in what is shown is found", async () => {
  const text = JSON.stringify((await extractFor(staff)).rows);
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), async (at) => {
      if (!/[a-z0-9]/i.test(text[at] ?? "")) return;
      const other = text[at] === "7" ? "8" : "7";
      const changed = readExtract(
        JSON.stringify(rowsOnly).replace(/}$/, `,"rows":${text.slice(0, at)}${other}${text.slice(at + 1)}}`),
      );
      expect(changed === null || (await words(changed)).length > 0).toBe(true);
    }),
    { numRuns: 400 },
  );
});
