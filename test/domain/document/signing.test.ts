import fc from "fast-check";
import { expect, test } from "vitest";
import { CONSENT_VERSION, consentText } from "#domain/document/consent.ts";
import { mayPassOn } from "#domain/document/delegation.ts";
import { companyOf, lackingOf, signatureHows } from "#domain/document/signature.ts";

test("somebody who is the customer themselves signs for no company", () => {
  expect(companyOf("Samir  patel", "Samir Patel")).toBeNull();
  expect(companyOf(null, "Samir Patel")).toBeNull();
  expect(companyOf("Quay Apartments", "Samir Patel")).toBe("Quay Apartments");
});

test("all that a signature lacks is told at once, and nothing that was not asked for", () => {
  const filled = fc.option(fc.constant("x"), { nil: undefined });
  const entered = fc.record({
    ...{ name: fc.constantFrom("", "Cora"), how: fc.constantFrom(...signatureHows), picture: filled },
    ...{ initials: filled, signedOn: filled, hasAuthority: fc.boolean() },
  });
  const asked = fc.record({
    ...{ initialled: fc.boolean(), dated: fc.boolean() },
    company: fc.option(fc.constant("Quay Apartments")),
  });
  fc.assert(
    fc.property(entered, asked, (given, asks) => {
      const { name, how, picture, initials, signedOn, hasAuthority } = given;
      const isTold = new Set(lackingOf(given, asks).map(({ path }) => path.join()));
      expect(isTold.has("name")).toBe(name === "");
      expect(isTold.has("picture")).toBe(how !== "typed" && picture === undefined);
      expect(isTold.has("initials")).toBe(asks.initialled && initials === undefined);
      expect(isTold.has("signedOn")).toBe(asks.dated && signedOn === undefined);
      expect(isTold.has("hasAuthority")).toBe(asks.company !== null && !hasAuthority);
    }),
  );
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
