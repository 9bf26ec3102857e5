import { describe, expect, test } from "vitest";
import { deviceOf } from "#domain/access/device.ts";
import { linkState } from "#domain/access/expiry.ts";
import { type AccessChange, decideAccess, managesPeople, type PersonStatus } from "#domain/access/people.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { maskedEmail } from "#domain/text/masked.ts";

const admin: Viewer = { kind: "staff", orgId: "o", id: "a", name: "A", role: "admin", via: "s" };
const lead: Viewer = {
  kind: "contractor",
  orgId: "o",
  id: "l",
  name: "L",
  role: "lead",
  contractorId: "c1",
  via: "s",
};
const person = (status: PersonStatus) => ({
  id: "p",
  name: "Pia",
  kind: "contractor" as const,
  contractorId: "c1",
  status,
});

describe("who manages whom", () => {
  test("admins everybody, leads their own, nobody else anybody", () => {
    expect(managesPeople(admin, { contractorId: null })).toBe(true);
    expect(managesPeople({ ...admin, role: "manager" }, { contractorId: "c1" })).toBe(false);
    expect(managesPeople(lead, { contractorId: "c1" })).toBe(true);
    expect(managesPeople(lead, { contractorId: "c2" })).toBe(false);
    expect(managesPeople(lead, { contractorId: null })).toBe(false);
    expect(managesPeople({ ...lead, role: "technician" }, { contractorId: "c1" })).toBe(false);
  });
});

describe("changing access", () => {
  const allowed: [AccessChange, PersonStatus[]][] = [
    ["suspend", ["active"]],
    ["reinstate", ["suspended"]],
    ["remove", ["invited", "active", "suspended"]],
    ["invite again", ["invited"]],
    ["withdraw the invitation of", ["invited"]],
    ["change", ["invited", "active", "suspended"]],
  ];
  test.each(allowed)("%s from %j only", (change, from) => {
    for (const status of ["invited", "active", "suspended", "removed"] as const)
      expect(decideAccess(admin, change, person(status)).ok).toBe(from.includes(status));
  });

  test("nobody suspends or removes themselves, and the words say so", () => {
    const self = { ...person("active"), id: admin.id };
    expect(decideAccess(admin, "suspend", self)).toMatchObject({ code: "own_access" });
    expect(decideAccess(admin, "remove", self)).toMatchObject({ code: "own_access" });
    expect(decideAccess(admin, "change", self)).toEqual({ ok: true });
    expect(decideAccess(admin, "suspend", person("removed"))).toMatchObject({
      message: "You cannot suspend Pia, who was removed.",
    });
  });
});

test("a link is open until the very millisecond it expires; what was done to it counts first", () => {
  const link = { expiresAt: 100, revokedAt: null };
  expect(linkState(link, 99)).toBe("open");
  expect(linkState(link, 100)).toBe("expired");
  expect(linkState({ ...link, revokedAt: 5 }, 200)).toBe("revoked");
  expect(linkState({ ...link, revokedAt: 5, usedAt: 4 }, 1)).toBe("used");
});

test.each([
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1",
    "Safari on iPhone",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge on Windows",
  ],
  ["Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox on Linux"],
  ["curl/8.0", "Unknown device"],
  [null, "Unknown device"],
])("a device is named so that its owner knows it: %s", (userAgent, name) => {
  expect(deviceOf(userAgent)).toBe(name);
});

test("a masked address gives away little", () => {
  expect(maskedEmail("cora@example.test")).toBe("co…@example.test");
  expect(maskedEmail("bo@example.test")).toBe("b…@example.test");
});
