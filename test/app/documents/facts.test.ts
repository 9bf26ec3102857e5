import { expect, test } from "vitest";
import { headFacts } from "#app/documents/document-words.ts";
import type { DocumentHead } from "#domain/document/head.ts";

const head: DocumentHead = {
  ...{
    organisation: "Harbour",
    letterhead: [],
    kind: "bid_request",
    number: "BID-0001",
    version: 1,
    title: "Roof",
  },
  ...{ job: { number: "1", title: "Roof" }, site: { name: "Quay", address: "1 Quay" } },
  ...{ preparedFor: { name: "", company: "" }, from: { name: "Mara" }, sentAt: null },
  ...{ currency: "AUD", timeZone: "Australia/Sydney" },
};
const answerBy = (closesAt?: number) =>
  headFacts({ ...head, closesAt }, { until: "2026-03-03" }).find(({ word }) => word === "Answer by")?.value;

test("a request for a price says the hour that bids are taken until, as the clock of its sender has it", () => {
  expect(answerBy(Date.UTC(2026, 2, 3, 1))).toBe("Tue 3 Mar 2026, 12:00");
  expect(answerBy()).toBe("Tue 3 Mar 2026");
});
