import { expect, test } from "vitest";
import type { CustomerViewer, StaffViewer } from "#domain/access/viewer.ts";
import { decideAudience } from "#domain/comment/audience.ts";
import { decideEdit, decideRemoval, EDIT_WINDOW_MS } from "#domain/comment/edit-window.ts";
import { type Party, readerChoices, readersOf } from "#domain/comment/readers.ts";
import { decideSettle } from "#domain/job/settle.ts";
import { jobProgress, progressWords } from "#domain/portal/progress.ts";

const staff: StaffViewer = { kind: "staff", role: "manager", orgId: "o", id: "m1", name: "Mara", via: "s" };
const customer: CustomerViewer = {
  kind: "customer",
  customerId: "c",
  orgId: "o",
  id: "k1",
  name: "Cora",
  via: "s",
};
const parties: Party[] = [
  { tag: "contractor:a", name: "Apex" },
  { tag: "customer:c", name: "Quay" },
];
const tags = parties.map(({ tag }) => tag);

test("the narrowest audience comes first and is the default", () => {
  expect(readerChoices(parties).map(({ label }) => label)).toEqual([
    "Staff only",
    "Apex",
    "Quay",
    "Everyone on this job",
  ]);
  expect(readerChoices([]).map(({ value }) => value)).toEqual([""]);
  expect(decideAudience(staff, [], tags)).toEqual({ ok: true, audience: [] });
  expect(decideAudience(staff, ["contractor:b"], tags)).toMatchObject({ ok: false, field: "audience" });
  expect(decideAudience(customer, ["contractor:a"], tags)).toEqual({ ok: true, audience: ["customer:c"] });
});

test("an entry says who may see it, by name where they are known", () => {
  const writer = { id: "k9", name: "Noor" };
  expect(readersOf([], parties, writer)).toBe("Staff only");
  expect(readersOf(tags, parties, writer)).toBe("Staff, Apex and Quay");
  expect(readersOf(["contact:k9", "contractor:a"], parties, writer)).toBe("Staff, Noor and Apex");
  for (const gone of ["contractor:gone", "contact:k8"] as const)
    expect(readersOf([gone], parties, writer)).toBe("Staff and others who were on this job");
});

test("authors mend for a quarter of an hour; authors and managers remove", () => {
  const comment = { authorId: "k1", createdAt: 0, removedAt: null };
  expect(decideEdit(customer, comment, EDIT_WINDOW_MS).ok).toBe(true);
  expect(decideEdit(customer, comment, EDIT_WINDOW_MS + 1)).toMatchObject({ code: "too_late" });
  expect(decideEdit(staff, comment, 0)).toMatchObject({ code: "not_author" });
  expect(decideRemoval(staff, comment).ok).toBe(true);
  expect(decideRemoval({ ...staff, role: "viewer" }, comment)).toMatchObject({ code: "not_author" });
  expect(decideRemoval(customer, { ...comment, removedAt: 1 })).toMatchObject({ code: "removed" });
});

test("a job ends once, when nothing on it is under way", () => {
  expect(decideSettle("open", 0, "finish")).toEqual({ ok: true, to: "done" });
  expect(decideSettle("open", 1, "cancel")).toMatchObject({
    code: "work_under_way",
    message: "1 work order on this job is still under way. Close or cancel it first.",
  });
  expect(decideSettle("done", 0, "cancel")).toMatchObject({ code: "wrong_state" });
});

test("a customer reads how far a job is without words of the trade", () => {
  expect(jobProgress("open", [{ state: "closed" }, { state: "scheduled" }]).words).toBe("Booked");
  expect(jobProgress("open", [{ state: "on_hold" }, { state: "in_progress" }]).words).toBe("Under way");
  expect(jobProgress("open", [{ state: "on_hold" }, { state: "assigned" }, { state: "closed" }]).words).toBe(
    "1 of 3 parts finished",
  );
  expect(jobProgress("open", []).words).toBe("Being arranged");
  expect(jobProgress("done", [{ state: "closed" }]).words).toBe("Finished");
  expect(Object.values(progressWords).join()).not.toMatch(/order|contractor|rework|assigned|declined/i);
});
