import { expect, test } from "vitest";
import { setPattern } from "#commands/document-number/set-pattern.ts";
import { makeTemplateDefault } from "#commands/document-template/make-default.ts";
import { removeDocumentTemplate } from "#commands/document-template/remove-template.ts";
import { renameDocumentTemplate } from "#commands/document-template/rename-template.ts";
import { saveDocumentTemplate } from "#commands/document-template/save-template.ts";
import { documentPatterns, patternFor } from "#db/queries/document-patterns.ts";
import { documentTemplates, reachDocumentTemplate } from "#db/queries/document-templates.ts";
import { activity } from "#db/schema/index.ts";
import { plainText } from "#domain/document/rich-text.ts";
import { makeWorld } from "#test/setup/world.ts";

const estimate = { kind: "estimate", name: "Small works" };

test("a template is written in plain markup, kept, changed, renamed and removed", async () => {
  const { run, db } = await makeWorld();
  const { templateId } = await run("manager", saveDocumentTemplate, {
    ...estimate,
    cover: "Dear {{customer}},\n\n- **two** days",
    terms: "",
    hide: { prices: "on" },
    depositBp: "30",
    schedule: [
      { name: "Half way", bp: "40" },
      { name: "", bp: "" },
    ],
    untilDays: "30",
  });
  const kept = await reachDocumentTemplate(db, "org1", templateId);
  expect(kept.content).toEqual({
    cover: [
      { kind: "paragraph", runs: [{ text: "Dear {{customer}}," }] },
      { kind: "bullets", items: [[{ text: "two", bold: true }, { text: " days" }]] },
    ],
    scope: [],
    terms: [],
    footer: "",
    signed: false,
    show: { lines: true, quantities: true, prices: false, groups: true, totals: true },
    deposit: { kind: "percent", bp: 3_000 },
    schedule: [{ name: "Half way", share: { kind: "percent", bp: 4_000 } }],
    untilDays: 30,
  });
  await run("manager", saveDocumentTemplate, { templateId, ...estimate, cover: "Hello", expectedVersion: 1 });
  await expect(
    run("manager", saveDocumentTemplate, { templateId, ...estimate, expectedVersion: 1 }),
  ).rejects.toMatchObject({ code: "stale_version" });
  await run("manager", renameDocumentTemplate, { templateId, name: "Repairs" });
  const changed = await reachDocumentTemplate(db, "org1", templateId);
  expect([plainText(changed.content.cover), changed.name, changed.version]).toEqual(["Hello", "Repairs", 3]);
  await run("manager", removeDocumentTemplate, { templateId });
  expect(await documentTemplates(db, "org1")).toEqual([]);
  const verbs = (await db.select({ verb: activity.verb }).from(activity)).map(({ verb }) => verb);
  expect(verbs).toEqual(["saved", "saved", "renamed", "removed"].map((past) => `document_template.${past}`));
});

test("one template of a kind at most begins its documents, also when two are chosen at once", async () => {
  const { run, db } = await makeWorld();
  const save = async (name: string, kind = "estimate") =>
    (await run("manager", saveDocumentTemplate, { kind, name })).templateId;
  const [first, second, third] = [await save("One"), await save("Two"), await save("Three")];
  await save("Other", "proposal");
  const begins = async () =>
    (await documentTemplates(db, "org1")).find(({ kind, isDefault }) => kind === "estimate" && isDefault)?.id;
  expect(await begins()).toBe(first);
  await Promise.all([second, third].map((templateId) => run("manager", makeTemplateDefault, { templateId })));
  expect([second, third]).toContain(await begins());
  const all = await documentTemplates(db, "org1");
  expect(all.filter(({ isDefault }) => isDefault).map(({ kind }) => kind)).toEqual(["estimate", "proposal"]);
});

test("a refusal says what to change and leaves nothing", async () => {
  const { run, db } = await makeWorld();
  const refused = (input: object) =>
    expect(run("manager", saveDocumentTemplate, { ...estimate, ...input })).rejects;
  await refused({ cover: "Dear {{custmer}}" }).toMatchObject({
    fields: { cover: [expect.stringContaining("There is no field {{custmer}}.")] },
  });
  await refused({ footer: "{{total" }).toMatchObject({ fields: { footer: [expect.any(String)] } });
  await refused({ depositBp: "10", depositMinor: "100" }).toMatchObject({
    fields: { depositMinor: ["Enter the deposit as a percentage or as an amount."] },
  });
  await refused({
    schedule: [
      { name: "a", bp: "60" },
      { name: "b", bp: "60" },
    ],
  }).toMatchObject({
    fields: { schedule: ["The payments come to more than 100 %."] },
  });
  expect(await documentTemplates(db, "org1")).toEqual([]);
  await run("manager", saveDocumentTemplate, estimate);
  await refused({ name: "SMALL WORKS" }).toMatchObject({ code: "template_name", field: "name" });
  await run("manager", saveDocumentTemplate, { ...estimate, kind: "proposal" });
  await expect(run("viewer", saveDocumentTemplate, estimate)).rejects.toMatchObject({ code: "forbidden" });
  const [{ id: templateId } = { id: "" }] = await documentTemplates(db, "org1");
  await expect(run("stranger", removeDocumentTemplate, { templateId })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("how documents are numbered is the admin's to say, and no two kinds share their numbers", async () => {
  const { run, db } = await makeWorld();
  await run("admin", setPattern, { kind: "estimate", pattern: "Q-{YYYY}-{000}" });
  await run("admin", setPattern, { kind: "estimate", pattern: "Q{YY}/{0000}" });
  const patterns = await documentPatterns(db, "org1");
  expect(patterns).toEqual([{ kind: "estimate", pattern: "Q{YY}/{0000}" }]);
  expect(patternFor(patterns, "proposal")).toBe("PRO-{0000}");
  await expect(run("admin", setPattern, { kind: "proposal", pattern: "q{YY}/{0}" })).rejects.toMatchObject({
    code: "pattern_taken",
    field: "pattern",
  });
  await expect(run("admin", setPattern, { kind: "proposal", pattern: "P-{00" })).rejects.toMatchObject({
    fields: { pattern: [expect.stringContaining("{ means nothing here.")] },
  });
  await expect(run("manager", setPattern, { kind: "bill", pattern: "B{0}" })).rejects.toMatchObject({
    code: "forbidden",
  });
});
