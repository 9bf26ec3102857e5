import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContractorRole, Viewer } from "#domain/access/viewer.ts";
import { type BoardCard, type CardChange, cardFor } from "#domain/board/card.ts";
import { workOrderStates } from "#domain/work-order/states.ts";

const someone = { orgId: "org1", name: "Somebody", via: "session1" };
const crew = (contractorId: string, id: string, role: ContractorRole): Viewer => ({
  ...someone,
  kind: "contractor",
  id,
  role,
  contractorId,
});

const change = fc
  .record({
    contractorId: fc.constantFrom("con1", "con2"),
    assigneeId: fc.constantFrom(null, "tess", "theo"),
    state: fc.constantFrom(...workOrderStates),
  })
  .map(({ contractorId, assigneeId, state }): CardChange => {
    const card = { workOrderId: "wo1", contractorId, state } as BoardCard;
    const by = { id: "manager1", name: "Mara Manager" };
    return {
      workOrderId: "wo1",
      verb: "changed",
      by,
      at: 0,
      contractorId,
      customerId: "cust1",
      assigneeId,
      card,
    };
  });

test("staff see every card", () => {
  const viewer: Viewer = { ...someone, kind: "staff", id: "manager1", role: "viewer" };
  fc.assert(fc.property(change, (given) => cardFor(viewer, given)?.card === given.card));
});

test("a lead sees their contractor's cards, once they are given out", () => {
  fc.assert(
    fc.property(change, (given) => {
      const isTheirs = given.contractorId === "con1" && given.card.state !== "draft";
      return (cardFor(crew("con1", "lou", "lead"), given) !== null) === isTheirs;
    }),
  );
});

test("a technician sees what is assigned to them", () => {
  fc.assert(
    fc.property(change, (given) => {
      const isTheirs =
        given.contractorId === "con1" && given.card.state !== "draft" && given.assigneeId === "tess";
      return (cardFor(crew("con1", "tess", "technician"), given) !== null) === isTheirs;
    }),
  );
});

test("a customer has no cards", () => {
  const viewer: Viewer = { ...someone, kind: "customer", id: "contact1", customerId: "cust1" };
  fc.assert(fc.property(change, (given) => cardFor(viewer, given) === null));
});

test("what travels does not say who else the work is for", () => {
  const lead = crew("con1", "lou", "lead");
  fc.assert(
    fc.property(change, (given) => {
      expect(Object.keys(cardFor(lead, given) ?? {}).sort()).not.toContain("customerId");
    }),
  );
});
