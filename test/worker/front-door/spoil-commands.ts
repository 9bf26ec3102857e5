import fc from "fast-check";
import { expect, vi } from "vitest";
import { makeFurnished } from "#test/worker/access-matrix/furnish.ts";
import { changesBetween, putBack, readRecords } from "#test/worker/access-matrix/records.ts";
import type { Row } from "#test/worker/access-matrix/row.ts";
import { openBrowsers } from "#test/worker/access-matrix/seats.ts";
import { asJson, isBroken, oddValue, spoiled } from "./garbage.ts";

const RUNS = 15;

/** Sends each command its good input with one field spoiled, and then nonsense altogether. Nothing may break. */
export async function spoilCommands(rows: readonly Row[]): Promise<void> {
  vi.spyOn(console, "log").mockReturnValue();
  const errors = vi.spyOn(console, "error").mockReturnValue();
  const world = await makeFurnished();
  const browsers = await openBrowsers();
  const start = await readRecords();
  const broken: string[] = [];
  for (const row of rows) {
    const seat = row.allowed[0] ?? "manager";
    const inputs = fc.oneof(
      { arbitrary: spoiled(row.input(world.ours, seat)), weight: 4 },
      { arbitrary: oddValue, weight: 1 },
    );
    for (const input of fc.sample(inputs, { numRuns: RUNS, seed: 20_261_122 })) {
      const text = asJson(input);
      const answer = await browsers[seat].send(`/api/v1/${row.command}`, { method: "POST", body: text });
      const body = await answer.text();
      if (isBroken(answer.status, body))
        broken.push(`${row.command} ${text.slice(0, 200)}: ${answer.status} ${errors.mock.lastCall?.[0]}`);
      if (answer.status === 200) await putBack(start, changesBetween(start, await readRecords()));
    }
  }
  expect(broken).toEqual([]);
}
