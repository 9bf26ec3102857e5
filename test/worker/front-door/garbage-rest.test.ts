import { test } from "vitest";
import { jobRows } from "#test/worker/access-matrix/rows/job.ts";
import { personRows } from "#test/worker/access-matrix/rows/person.ts";
import { placeRows } from "#test/worker/access-matrix/rows/place.ts";
import { spoilCommands } from "./spoil-commands.ts";

const rows = [...jobRows, ...placeRows, ...personRows];

test("no input breaks any other command", { timeout: 180_000 }, () => spoilCommands(rows));
