import { expect, test } from "vitest";
import { weighedChoice } from "#app/components/work-order/contractor-choice.ts";

const choice = { value: "con1", label: "Brightside", trade: "Electrical", open: 3 };
const standing = {
  ...{ contractorId: "con1", open: 3, late: 0, nextDueAt: null },
  ...{ jobs: 9, gradeBp: null, margin: { n: 0, meanMs: null } },
};

test("a contractor to choose has its load, its distance to dates and its grade beside it", () => {
  const hint = (more: object) => weighedChoice(choice, { ...standing, ...more }).hint;
  expect(hint({})).toBe("Electrical · 3 open · Last 365 days: no grade under 10 jobs");
  expect(hint({ late: 1, jobs: 1_214, gradeBp: 8_741, margin: { n: 20, meanMs: -5_400_000 } })).toBe(
    "Electrical · 3 open, 1 late · Last 365 days: grade 87.4% of 1,214 jobs, completed 2 h after the agreed date on the mean, of 20",
  );
  expect(hint({ jobs: 12 })).toContain("no grade");
});
