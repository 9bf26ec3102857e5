import fc from "fast-check";
import { expect, test } from "vitest";
import { documentKinds, typeOf } from "#domain/document/kinds.ts";
import { mayAnswer } from "#domain/document/lifecycle.ts";
import { documentStates } from "#domain/document/states.ts";
import { stepOf, waitsForThem } from "#domain/document/step.ts";

const today = "2026-03-03";
const received = fc.record({
  document: fc.record({
    kind: fc.constantFrom(...documentKinds),
    number: fc.constant("X-1"),
    state: fc.constantFrom(...documentStates),
    until: fc.constantFrom(null, "2026-03-02", today),
    sentVersion: fc.integer({ min: 1, max: 3 }),
    grossMinor: fc.constantFrom(null, 100),
    paidMinor: fc.constantFrom(null, 0, 100),
  }),
  recipient: fc.record({
    id: fc.constant("r"),
    name: fc.constant("Cora"),
    role: fc.constantFrom("signer" as const, "copy" as const),
    state: fc.constantFrom(
      "waiting" as const,
      "invited" as const,
      "accepted" as const,
      "declined" as const,
      "delegated" as const,
      "ended" as const,
    ),
    position: fc.constant(0),
  }),
  n: fc.integer({ min: 1, max: 3 }),
  today: fc.constant(today),
});

test("a page asks for an answer exactly where the command would take one", () => {
  fc.assert(
    fc.property(received, fc.boolean(), (given, isSigned) => {
      const step = stepOf(given, isSigned);
      const isInvoice = typeOf(given.document.kind) === "customer_invoice";
      if (!isInvoice) expect(waitsForThem(step)).toBe(mayAnswer(given).ok);
      if (waitsForThem(step)) expect(step).toBe(isSigned ? "sign" : "accept");
    }),
  );
});

test("nobody who only looks on is ever asked", () => {
  fc.assert(
    fc.property(received, fc.boolean(), (given, isSigned) => {
      expect(waitsForThem(stepOf({ ...given, recipient: undefined }, isSigned))).toBe(false);
    }),
  );
});

test("an invoice waits to be paid until it is, or until it is withdrawn", () => {
  const document = {
    ...{ kind: "customer_invoice" as const, number: "INV-1", state: "sent" as const },
    ...{ until: "2026-01-01", sentVersion: 1, grossMinor: 100, paidMinor: 40 },
  };
  const step = (change: object) =>
    stepOf({ document: { ...document, ...change }, recipient: undefined, n: 1, today }, false);
  expect([step({}), step({ paidMinor: 100 }), step({ state: "void" }), step({ sentVersion: 2 })]).toEqual([
    "pay",
    "paid",
    "withdrawn",
    "newer_version",
  ]);
});

test("whoever passed it on is not said to have accepted it", () => {
  const document = {
    ...{ kind: "proposal" as const, number: "PRO-1", state: "sent" as const, until: null },
    ...{ sentVersion: 1, grossMinor: null, paidMinor: null },
  };
  const signer = { id: "r", name: "Cora", role: "signer" as const, position: 0 };
  const step = (state: "delegated" | "accepted") =>
    stepOf({ document, recipient: { ...signer, state }, n: 1, today }, true);
  expect([step("delegated"), step("accepted")]).toEqual(["passed_on", "answered"]);
});
