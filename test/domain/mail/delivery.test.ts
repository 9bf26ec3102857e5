import fc from "fast-check";
import { expect, test } from "vitest";
import { deliveryOf, isTrouble, type MailRecord } from "#domain/mail/delivery.ts";
import { type DeliveryEvent, type DeliveryEventName, deliveryEvents } from "#domain/mail/events.ts";
import { deliveryAdvice, deliveryLabels } from "#domain/mail/words.ts";

const mail = (more: Partial<MailRecord> = {}): MailRecord => ({
  id: "m",
  to: "cora@example.test",
  subject: "Your quote",
  state: "sent",
  kept: false,
  createdAt: 1,
  sentAt: 2,
  nextAt: 1,
  lastError: null,
  contactId: null,
  events: [],
  ...more,
});
const heard = (event: DeliveryEventName, at: number, more: Partial<DeliveryEvent> = {}): DeliveryEvent => ({
  event,
  at,
  kind: null,
  reason: null,
  ...more,
});

const anyEvents = fc
  .uniqueArray(fc.constantFrom(...deliveryEvents.filter((event) => event !== "kept")))
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record({
          event: fc.constant(name),
          at: fc.nat(),
          kind: fc.constant(null),
          reason: fc.constant(null),
        }),
      ),
    ),
  );
const anyMail = fc
  .record({ events: anyEvents, state: fc.constantFrom("queued", "sent", "failed") })
  .map(mail);

test("the order in which news arrives does not matter", () => {
  fc.assert(
    fc.property(anyMail, fc.infiniteStream(fc.nat()), (one, dice) => {
      const shuffled = one.events
        .map((event) => [dice.next().value, event] as const)
        .sort(([a], [b]) => a - b)
        .map(([, event]) => event);
      expect(deliveryOf({ ...one, events: shuffled })).toEqual(deliveryOf(one));
    }),
  );
});

test("more news never takes a mail back, and what is shown was heard or is the outbox's own", () => {
  const far = (state: string) => ["queued", ...deliveryEvents].indexOf(state);
  fc.assert(
    fc.property(anyMail, (one) => {
      const known = deliveryOf(one);
      for (let count = 0; count < one.events.length; count += 1)
        expect(far(deliveryOf({ ...one, events: one.events.slice(0, count) }).state)).toBeLessThanOrEqual(
          far(known.state),
        );
      const last = one.events.find(({ event }) => event === known.state);
      if (last) expect(known.at).toBe(last.at);
      else expect(known.state).toBe(one.state);
    }),
  );
});

test("steps begin with queued, name each state once, and end where trouble ends", () => {
  fc.assert(
    fc.property(anyMail, (one) => {
      const { state, steps } = deliveryOf(one);
      const names = steps.map((step) => step.state);
      expect(names[0]).toBe("queued");
      expect(new Set(names).size).toBe(names.length);
      expect(steps.find((step) => step.state === state)?.reached).toBe(true);
      for (const { at, reached } of steps) if (!reached) expect(at).toBeNull();
      if (isTrouble(state)) expect(names.at(-1)).toBe(state);
      else expect(names.at(-1)).toBe("opened");
    }),
  );
});

test.each([
  [["sent"], "sent"],
  [["delivered", "sent"], "delivered"],
  [["opened", "sent"], "opened"],
  [["delivery_delayed", "sent"], "delivery_delayed"],
  [["delivery_delayed", "delivered"], "delivered"],
  [["failed", "delivered"], "delivered"],
  [["sent", "failed"], "failed"],
  [["opened", "bounced", "delivered"], "bounced"],
  [["opened", "complained"], "complained"],
] as const)("heard %j it stands at %s", (names, state) => {
  expect(deliveryOf(mail({ events: names.map((name, at) => heard(name, at)) })).state).toBe(state);
});

test("the outbox tells what nobody else did: waiting, kept here, left, given up", () => {
  expect(deliveryOf(mail({ state: "queued" }))).toMatchObject({ state: "queued", at: 1, reason: null });
  expect(deliveryOf(mail({ kept: true }))).toMatchObject({
    state: "kept",
    steps: [{ state: "queued" }, { state: "kept", at: 2 }],
  });
  expect(deliveryOf(mail()).steps.map(({ at }) => at)).toEqual([1, 2, null, null]);
  const lost = mail({ state: "failed", sentAt: null, nextAt: 9, lastError: "422 no such domain" });
  expect(deliveryOf(lost)).toMatchObject({ state: "failed", at: 9, reason: "422 no such domain" });
  const again = mail({ state: "queued", lastError: "500" });
  expect(deliveryAdvice(deliveryOf(again))).toContain("tried again");
});

test("what was skipped is reached without a time", () => {
  const { steps } = deliveryOf(mail({ events: [heard("opened", 9)] }));
  expect(steps.map(({ at, reached }) => [at, reached])).toEqual([
    [1, true],
    [2, true],
    [null, true],
    [9, true],
  ]);
});

test("every state has a word, every trouble an advice of its own sort", () => {
  for (const state of ["queued", ...deliveryEvents] as const) {
    expect(deliveryLabels[state]).toBeTruthy();
    const advice = deliveryAdvice({ state, kind: null, reason: null });
    expect(advice !== null).toBe(isTrouble(state) || state === "delivery_delayed");
  }
  const kinds = [
    "Permanent/NoEmail",
    "Suppressed/Manual",
    "Transient/MailboxFull",
    "Transient/General",
    "Transient/ContentRejected",
  ];
  const said = kinds.map((kind) => deliveryAdvice({ state: "bounced", kind, reason: null }));
  expect(new Set(said).size).toBe(kinds.length);
});
