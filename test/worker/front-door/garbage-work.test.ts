import { test } from "vitest";
import { claimRows } from "#test/worker/access-matrix/rows/claim.ts";
import { fieldRows } from "#test/worker/access-matrix/rows/field.ts";
import { priceRows } from "#test/worker/access-matrix/rows/price.ts";
import { workOrderRows } from "#test/worker/access-matrix/rows/work-order.ts";
import { spoilCommands } from "./spoil-commands.ts";

const rows = [...workOrderRows, ...fieldRows, ...priceRows, ...claimRows];

test("no input breaks a command of the work", { timeout: 180_000 }, () => spoilCommands(rows));
