import { expect, test } from "vitest";
import { commands } from "#commands/registry.ts";
import { rows } from "./rows/index.ts";

test("every command has a row, and every row a command", () => {
  expect([...new Set(rows.map(({ command }) => command))].sort()).toEqual([...commands.keys()].sort());
});
