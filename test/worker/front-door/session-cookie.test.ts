import { expect, test } from "vitest";
import { openTicket, sealTicket, type Ticket } from "#worker/session-cookie.ts";

const KEY = "the key of this test";
const ticket: Ticket = {
  sessionId: "s-1",
  secret: "secret",
  viewer: { kind: "staff", role: "viewer", orgId: "org", id: "vera", name: "Vera", via: "s-1" },
  frame: {
    organisation: "Harbour",
    timeZone: "UTC",
    currency: "AUD",
    party: "",
    name: "Vera",
    email: "vera@harbour.test",
  },
};

test("a cookie opens to what was sealed in it, however often, under its own key alone", () => {
  const sealed = sealTicket(ticket, KEY);
  expect(openTicket(sealed, KEY)).toEqual(ticket);
  expect(openTicket(sealed, KEY)).toEqual(ticket);
  expect(openTicket(sealed, `${KEY}.`)).toBeNull();
  expect(openTicket(sealed, KEY)).toEqual(ticket);
});

test("one that was altered never opens, also after the good one did", () => {
  const sealed = sealTicket(ticket, KEY);
  expect(openTicket(sealed, KEY)).toEqual(ticket);
  const [payload = "", signature = ""] = sealed.split(".");
  const other = sealTicket({ ...ticket, sessionId: "s-2" }, "another key");
  for (const forged of [
    `${payload}x.${signature}`,
    `${payload}.${signature}x`,
    `${payload}.`,
    other,
    payload,
  ])
    expect(openTicket(forged, KEY)).toBeNull();
});
