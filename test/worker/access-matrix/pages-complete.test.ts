import { expect, test } from "vitest";
import { bidPages } from "./pages/bids.ts";
import { companyPages, contractorPages } from "./pages/contractor.ts";
import { leaves } from "./pages/leaves.ts";
import { openPaths } from "./pages/open.ts";
import { customerPages, sharedPages } from "./pages/shared.ts";
import { signingPages } from "./pages/signing.ts";
import { staffPages } from "./pages/staff.ts";
import { staffDocumentPages } from "./pages/staff-documents.ts";
import { standingPages } from "./pages/standing.ts";

const guarded = [
  ...staffPages,
  ...staffDocumentPages,
  ...standingPages,
  ...bidPages,
  ...signingPages,
  ...contractorPages,
  ...companyPages,
  ...customerPages,
  ...sharedPages,
].map(({ path }) => path);

test("every URL is either guarded and in the matrix, or open and named as such", () => {
  const paths = leaves().map(({ path }) => path);
  expect([...paths].sort()).toEqual([...new Set([...guarded, ...openPaths])].sort());
});
