import { expect, test } from "vitest";
import { contractorPages } from "./pages/contractor.ts";
import { customerPages } from "./pages/customer.ts";
import { leaves } from "./pages/leaves.ts";
import { openPaths } from "./pages/open.ts";
import { staffPages } from "./pages/staff.ts";

const guarded = [...staffPages, ...contractorPages, ...customerPages].map(({ path }) => path);

test("every URL is either guarded and in the matrix, or open and named as such", () => {
  const paths = leaves().map(({ path }) => path);
  expect([...paths].sort()).toEqual([...new Set([...guarded, ...openPaths])].sort());
});
