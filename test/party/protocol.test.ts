import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClientMessage, parseClientMessage } from "#party/protocol.ts";

const tag = fc.constantFrom("contractor:con1" as const, "customer:cust1" as const);
const message = fc.oneof(
  fc.record({ t: fc.constant("since" as const), seq: fc.nat() }),
  fc.record({ t: fc.constant("here" as const), on: fc.boolean() }),
  fc.record({
    t: fc.constant("typing" as const),
    on: fc.boolean(),
    audience: fc.array(tag, { maxLength: 16 }),
    workOrderId: fc.option(fc.uuid()),
  }),
);

test("what a client may say is understood as it was said", () => {
  fc.assert(
    fc.property(message, (said: ClientMessage) => {
      expect(parseClientMessage(JSON.stringify(said))).toEqual({ ...said });
    }),
  );
});

test("anything else is nothing, and never throws", () => {
  const noise = fc.oneof(fc.string(), fc.json(), fc.uint8Array(), fc.anything());
  const understood = new Set(["since", "here", "typing"]);
  fc.assert(
    fc.property(noise, (raw) => {
      const parsed = parseClientMessage(raw);
      return parsed === null || understood.has(parsed.t);
    }),
  );
});
