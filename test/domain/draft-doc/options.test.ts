import { expect, test } from "vitest";
import { badChoice } from "#domain/document/choose.ts";
import type { Option } from "#domain/document/draft.ts";
import { firstChoices } from "#domain/document/figures.ts";
import { addRow } from "#party/draft-doc/edit.ts";
import { setChosen, setOption } from "#party/draft-doc/options.ts";
import { draftOf } from "#party/draft-doc/read.ts";
import { Hand } from "./scenes.ts";

const A: Option = { kind: "alternative", set: "A" };

function lined() {
  const { doc } = new Hand("a");
  for (const id of ["oak", "pine", "ash"]) addRow(doc, "lines", id, { description: id });
  const chosen = () => draftOf(doc).lines.flatMap((line) => (line.chosen ? [line.id] : []));
  return { doc, chosen };
}

test("of lines that become alternatives the first stays chosen, and the document can be sent", () => {
  const { doc, chosen } = lined();
  for (const id of ["oak", "pine"]) setOption(doc, id, A);
  expect(chosen()).toEqual(["oak", "ash"]);
  const { lines } = draftOf(doc);
  expect(badChoice(lines, firstChoices(lines))).toBeNull();
});

test("choosing one of a set lets the other go, and leaves what is in no set alone", () => {
  const { doc, chosen } = lined();
  for (const id of ["oak", "pine"]) setOption(doc, id, A);
  setOption(doc, "ash", { kind: "optional" });
  setChosen(doc, "pine", A, true);
  expect(chosen()).toEqual(["pine", "ash"]);
  setChosen(doc, "ash", { kind: "optional" }, false);
  expect(chosen()).toEqual(["pine"]);
});
