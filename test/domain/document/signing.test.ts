import { expect, test } from "vitest";
import { CONSENT_VERSION, consentText } from "#domain/document/consent.ts";
import { mayPassOn } from "#domain/document/delegation.ts";
import { companyOf } from "#domain/document/signature.ts";

test("somebody who is the customer themselves signs for no company", () => {
  expect(companyOf("Samir  patel", "Samir Patel")).toBeNull();
  expect(companyOf(null, "Samir Patel")).toBeNull();
  expect(companyOf("Quay Apartments", "Samir Patel")).toBe("Quay Apartments");
});

test("a document is passed on to somebody else, who was not sent it", () => {
  const cora = { email: "cora@example.test", state: "invited" as const };
  const kit = { email: "Kit@example.test", state: "waiting" as const };
  expect(mayPassOn(cora, "Cora@Example.test", [cora, kit])).toMatchObject({ code: "yourself" });
  expect(mayPassOn(cora, "kit@example.test", [cora, kit])).toMatchObject({ code: "already_asked" });
  expect(mayPassOn(cora, "nell@example.test", [cora, kit])).toEqual({ ok: true });
});

test("the words of a consent are kept under their version", () => {
  expect(consentText()).toBe(consentText(CONSENT_VERSION));
  expect(consentText()).toContain("sign this document electronically");
  expect(() => consentText("2001-1")).toThrow("2001-1");
});
