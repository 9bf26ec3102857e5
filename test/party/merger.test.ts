import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Merger } from "#party/merger.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function merger() {
  const sent: number[][] = [];
  let settle = () => {};
  const subject = new Merger<number>(
    (items) => sent.push(items),
    () => new Promise((resolve) => (settle = resolve)),
  );
  return {
    sent,
    add: (...items: number[]) => subject.add(items),
    settle: () => settle(),
    flush: () => subject.flush(),
  };
}

test("the first after silence goes at once", () => {
  const { sent, add } = merger();
  add(1);
  expect(sent).toEqual([[1]]);
});

test("what comes while the first settles goes next, together", async () => {
  const { sent, add, settle } = merger();
  add(1);
  add(2);
  add(3);
  expect(sent).toEqual([[1]]);
  settle();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([[1], [2, 3]]);
});

test("one at a time never waits for a clock", async () => {
  const { sent, add, settle } = merger();
  for (const item of [1, 2, 3]) {
    add(item);
    settle();
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(sent).toEqual([[1], [2], [3]]);
});

test("while many keep coming, a frame leaves every few milliseconds, and afterwards the first goes at once again", async () => {
  const { sent, add, settle } = merger();
  add(1);
  add(2, 3);
  settle();
  await vi.advanceTimersByTimeAsync(1);
  for (let item = 4; item < 12; item += 1) {
    add(item);
    await vi.advanceTimersByTimeAsync(1);
  }
  await vi.advanceTimersByTimeAsync(20);
  expect(sent.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(sent.length).toBeLessThan(6);
  settle();
  await vi.advanceTimersByTimeAsync(20);
  add(12);
  expect(sent.at(-1)).toEqual([12]);
});

test("what is held leaves at once for somebody who must not wait", () => {
  const { sent, add, flush } = merger();
  add(1);
  add(2);
  flush();
  flush();
  expect(sent).toEqual([[1], [2]]);
});

test("a send that fails does not stop the next", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const sent: number[][] = [];
  const subject = new Merger<number>(
    (items) => {
      if (items.includes(1)) throw new Error("broken");
      sent.push(items);
    },
    async () => {},
  );
  subject.add([1]);
  await vi.advanceTimersByTimeAsync(0);
  subject.add([2]);
  expect(sent).toEqual([[2]]);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});
