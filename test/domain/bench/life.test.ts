import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commands } from "#commands/registry.ts";

const folder = new URL("../../bench/life/", import.meta.url);

test("the bench lives through every command, so that each has a row of what it costs", () => {
  const life = readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), "utf8"))
    .join("\n");
  expect([...commands.keys()].filter((name) => !life.includes(`"${name}"`))).toEqual([]);
});
