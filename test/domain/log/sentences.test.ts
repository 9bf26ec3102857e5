import { expect, test } from "vitest";
import { customerSentences } from "#domain/log/sentences/customer.ts";
import { tell as tellFrom } from "#domain/log/sentences/said.ts";
import { sentences } from "#domain/log/sentences.ts";

const sources = import.meta.glob("/commands/*/*.ts", { query: "?raw", import: "default", eager: true });
const telling = { currency: "AUD", now: Date.UTC(2026, 2, 3), timeZone: "UTC" };
const actor = { kind: "staff" as const, id: "p1", name: "Mara" };
const tell = (verb: string, data = {}, book = sentences) => tellFrom(book, { verb, data, actor }, telling);

/** Verbs written out in commands, and those put together from a noun and what happened. */
function verbsInCommands(): Set<string> {
  const text = Object.values(sources).join("\n");
  const nouns =
    "work_order|claim|order|quote|additional_work|comment|file|job|visit|evidence|checklist|contractor|customer|contact|site|asset|job_type|person|portal_link|api_key|organisation";
  const written = [...text.matchAll(new RegExp(`"((?:${nouns})\\.[a-z_]+)"`, "g"))].map(([, verb]) => verb);
  const moved = [
    ...text.matchAll(
      /^ {2}(?:assign|accept|decline|schedule|start|hold|resume|complete|close|return|cancel|reassign): "([a-z_]+)",$/gm,
    ),
  ];
  const claimed = [...text.matchAll(/claimEntry\([^")]*(?:\? )?"([a-z_]+)"(?: : "([a-z_]+)")?/g)].flatMap(
    ([, a, b]) => [a, b],
  );
  return new Set([
    ...written.filter((verb) => verb !== undefined),
    ...moved.map(([, past]) => `work_order.${past}`),
    ...claimed.filter((past) => past !== undefined).map((past) => `claim.${past}`),
    ...["approved", "part_approved"].flatMap((past) => [`claim.${past}`, `additional_work.${past}`]),
  ]);
}

test("every verb that a command writes has a sentence", () => {
  const verbs = verbsInCommands();
  expect(verbs.size).toBeGreaterThan(60);
  expect([...verbs].filter((verb) => !(verb in sentences)).sort()).toEqual([]);
});

test("a sentence reads as one and survives missing data", () => {
  expect(tell("work_order.returned", { number: 1043, reason: "Still leaks" })).toEqual({
    who: "Mara",
    did: "returned for rework",
    what: "work order 1043",
    quote: "Still leaks",
  });
  expect(
    tell("work_order.returned", { number: 1043, dueAt: Date.UTC(2026, 2, 6, 6), reason: "Still leaks" }).what,
  ).toMatch(/^work order 1043, now due Fri 6 Mar/);
  expect(
    tell("order.changed", { number: 7, amountMinor: -5_000, sumMinor: 95_000, reason: "Less pipe" }),
  ).toMatchObject({
    what: "order 7 by -$50.00 to $950.00",
    quote: "Less pipe",
  });
  expect(
    tell("work_order.edited", { number: 7, changed: ["dueAt", "scheduledFrom", "scheduledTo"] }).what,
  ).toBe("the due date and schedule of work order 7");
  expect(tell("document.written", { label: "Proposal", number: "PRO-1", by: ["Mara"] })).toMatchObject({
    did: "kept",
    what: "proposal PRO-1 as Mara wrote it",
  });
  for (const verb of Object.keys(sentences)) {
    const { did, what } = tell(verb);
    expect(`${did} ${what}`, verb).not.toMatch(/undefined|null|NaN/);
    expect(did, verb).not.toBe("");
  }
});

test("customers hear no words of the trade and no reasons", () => {
  const data = {
    number: 7,
    description: "Replace the tap\nSecond line",
    reason: "Too dear",
    scheduledFrom: Date.UTC(2026, 2, 5, 9),
    body: "Hello",
  };
  for (const verb of [...Object.keys(customerSentences), "claim.paid", "order.changed", "unheard.of"]) {
    const { did, what, quote = "" } = tell(verb, data, customerSentences);
    expect(`${did} ${what} ${quote}`, verb).not.toMatch(
      /\border|contractor|invoice|claim|bill|rework|vendor|Too dear|Second line/i,
    );
  }
  expect(tell("work_order.scheduled", data, customerSentences)).toEqual({
    who: "Mara",
    did: "scheduled",
    what: "“Replace the tap” for Thu 5 Mar, 09:00",
  });
});
