import fc from "fast-check";
import { expect, test } from "vitest";
import { bidderOf, mayBid } from "#domain/bid/bidder.ts";

const someone = { orgId: "o", id: "gil", name: "Gil", via: "s" };
const guest = { ...someone, kind: "customer" as const, customerId: "north" };
const lead = { ...someone, kind: "contractor" as const, role: "lead" as const, contractorId: "north" };

const asked = fc.array(
  fc.record({
    contactId: fc.constantFrom("gil", "ann", "bo"),
    role: fc.constantFrom("signer" as const, "copy" as const),
  }),
);

test("by link nobody answers but who was asked themselves, and a lead always does", () => {
  fc.assert(
    fc.property(asked, (people) => {
      expect(mayBid(lead, people)).toBe(true);
      const own = people.filter(({ contactId }) => contactId === "gil");
      expect(mayBid(guest, people)).toBe(own.some(({ role }) => role === "signer"));
      expect(
        mayBid(
          guest,
          people.filter((one) => !own.includes(one)),
        ),
      ).toBe(false);
    }),
  );
});

test("a lead and a contact by link bid for the same company, and staff for none", () => {
  expect([bidderOf(lead), bidderOf(guest)]).toEqual(["north", "north"]);
  expect(bidderOf({ ...someone, kind: "staff", role: "admin" })).toBeNull();
});
