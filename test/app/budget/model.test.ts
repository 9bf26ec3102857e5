import { expect, test, vi } from "vitest";
import { BudgetModel } from "#app/components/budget/budget-model.ts";
import { History } from "#app/components/budget/history.ts";
import type { Outcome } from "#app/components/budget/post-batch.ts";
import { Sender } from "#app/components/budget/sender.ts";
import { type Budget, blankItem } from "#domain/budget/budget.ts";
import type { BudgetChange } from "#domain/budget/change.ts";
import type { LogRow } from "#domain/budget/rebase.ts";

const budget: Budget = {
  groups: [],
  items: [
    { ...blankItem, id: "a", groupId: null, place: "a0", code: "1" },
    { ...blankItem, id: "b", groupId: null, place: "a1", code: "2" },
  ],
};
const loaded = { budget, seq: 5 };

const set = (id: string, code: string, was?: string): BudgetChange => ({
  ...{ do: "set-item", id, fields: { code } },
  ...(was !== undefined && { was: { code: was } }),
});
const row = (seq: number, changes: BudgetChange[], batch: string | null = null): LogRow => ({
  seq,
  verb: "budget.edited",
  data: { changes: changes as unknown as string[], batch },
});
const codes = (model: BudgetModel) => model.shown().budget.items.map(({ code }) => code);

test("one's own change shows at once, and rests on what others changed since", () => {
  const model = new BudgetModel(loaded);
  model.perform([set("a", "mine", "1")]);
  model.begin("x");
  model.hear(loaded, [row(6, [set("b", "theirs", "2")])]);
  expect(codes(model)).toEqual(["mine", "theirs"]);
  model.hear(loaded, [row(6, [set("b", "theirs", "2")]), row(7, [set("a", "mine", "1")], "x")]);
  expect([codes(model), model.unsaved]).toEqual([["mine", "theirs"], false]);
});

test("a refused change is gone from the screen, the others of its batch go out again", () => {
  const model = new BudgetModel(loaded);
  model.perform([set("a", "mine", "1"), set("b", "kept", "2")]);
  expect(model.begin("x")).toHaveLength(2);
  model.hear(loaded, [row(6, [set("a", "theirs", "1")])]);
  expect(model.giveUp("x", 0)).toEqual([set("a", "mine", "1")]);
  expect(codes(model)).toEqual(["theirs", "kept"]);
  expect(model.begin("y")).toEqual([set("b", "kept", "2")]);
});

test("an older reading does not take back what the log told", () => {
  const model = new BudgetModel(loaded);
  const rows = [row(6, [set("a", "6", "1")]), row(7, [set("a", "7", "6")])];
  model.hear(loaded, rows);
  model.hear({ budget, seq: 6 }, rows);
  expect(codes(model)).toEqual(["7", "2"]);
  model.hear({ budget, seq: 9 }, rows);
  expect(codes(model)).toEqual(["1", "2"]);
});

test("a row that tells too much waits for the page to be read, and its batch stays shown", () => {
  const model = new BudgetModel(loaded);
  model.perform([set("a", "mine", "1")]);
  model.begin("x");
  const rows = [{ seq: 6, verb: "budget.edited", data: { batch: "x", changed: 90 } }];
  model.hear(loaded, rows);
  expect([codes(model)[0], model.awaits("x")]).toEqual(["mine", true]);
  const [first, ...others] = budget.items;
  const read = { budget: { ...budget, items: first ? [{ ...first, code: "mine" }, ...others] : [] }, seq: 6 };
  model.hear(read, rows);
  expect([codes(model)[0], model.awaits("x")]).toEqual(["mine", false]);
});

test("undo takes back one's own, never what somebody else wrote over it", () => {
  const model = new BudgetModel(loaded);
  const history = new History();
  const perform = (changes: readonly BudgetChange[]) => model.perform(changes);
  history.did(perform([set("a", "mine", "1"), set("b", "mine", "2")]));
  model.begin("x");
  const mine = row(6, [set("a", "mine", "1"), set("b", "mine", "2")], "x");
  model.hear(loaded, [mine, row(7, [set("b", "theirs", "mine")])]);
  expect(history.undo(perform)?.refused).toHaveLength(1);
  expect(codes(model)).toEqual(["1", "theirs"]);
  history.redo(perform);
  expect([codes(model), history.canUndo, history.canRedo]).toEqual([["mine", "theirs"], true, false]);
});

/** A sender whose answers the test gives one by one. */
function sending() {
  vi.useFakeTimers();
  const model = new BudgetModel(loaded);
  const sent: [batch: string, changes: readonly BudgetChange[]][] = [];
  let answer: (outcome: Outcome) => void = () => {};
  const refused: string[] = [];
  const sender = new Sender({
    model,
    newId: () => `batch${sent.length}`,
    onKept: () => {},
    onRefused: (_changes, message) => void refused.push(message),
    post: (batch, changes) => {
      sent.push([batch, changes]);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  });
  model.subscribe(() => sender.soon());
  const answers = async (outcome: Outcome) => {
    answer(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { model, sender, sent, refused, answers };
}

test("changes collect for a moment, and one batch is on its way at a time", async () => {
  const { model, sent, answers } = sending();
  model.perform([set("a", "x", "1")]);
  model.perform([set("b", "y", "2")]);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent.map(([, changes]) => changes.length)).toEqual([2]);
  model.perform([set("a", "z", "x")]);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toHaveLength(1);
  await answers({ kind: "kept" });
  expect([sent.length, model.shown().saving]).toEqual([2, "saving"]);
  await answers({ kind: "kept" });
  expect(model.shown().saving).toBe("saved");
});

test("without a connection the same batch is sent again until it is kept", async () => {
  const { model, sent, answers } = sending();
  model.perform([set("a", "x", "1")]);
  await vi.advanceTimersByTimeAsync(500);
  await answers({ kind: "unreachable" });
  expect([model.shown().saving, model.unsaved]).toEqual(["unreachable", true]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.map(([batch]) => batch)).toEqual(["batch0", "batch0"]);
  await answers({ kind: "kept" });
  expect([model.shown().saving, model.unsaved, codes(model)[0]]).toEqual(["saved", false, "x"]);
});

test("a refusal is told, and what is left of the batch goes out under a new name", async () => {
  const { model, sent, refused, answers } = sending();
  model.perform([set("a", "x", "1"), set("b", "y", "2")]);
  await vi.advanceTimersByTimeAsync(500);
  await answers({ kind: "refused", change: 0, message: "Somebody else changed it." });
  expect(refused).toEqual(["Somebody else changed it."]);
  expect(sent.at(-1)).toEqual(["batch1", [set("b", "y", "2")]]);
  expect(codes(model)).toEqual(["1", "y"]);
});
