import { expect, test } from "vitest";
import { newsOf, stirsDocuments } from "#domain/document/news.ts";

const SYSTEM = { kind: "system", id: "system", name: "Jobroom" } as const;
const CORA = { kind: "customer", id: "contact1", name: "Cora Customer" } as const;
const row = { subjectKind: "document", subjectId: "doc1", at: 5, data: {} };

test("what a customer does with a document is news, what staff and the product do is not", () => {
  const signed = {
    ...row,
    verb: "document.signed",
    data: { documentId: "doc1", number: "PRO-1", title: "Roof" },
  };
  expect(newsOf({ ...signed, actor: CORA })).toEqual({
    ...{ documentId: "doc1", number: "PRO-1", title: "Roof" },
    ...{ verb: "document.signed", by: "Cora Customer", at: 5 },
  });
  expect(newsOf({ ...signed, actor: SYSTEM })).toBeNull();
  expect(newsOf({ ...signed, actor: { kind: "staff", id: "m", name: "Mara" } })).toBeNull();
});

test("a mail about a document that did not arrive is news, one that did or is about something else is not", () => {
  const data = { to: "cora@example.test", recipient: "Cora Customer", subject: "Your proposal PRO-1" };
  const mail = { ...row, actor: SYSTEM, data };
  for (const verb of ["mail.bounced", "mail.failed"])
    expect(newsOf({ ...mail, verb })).toEqual({
      ...{ documentId: "doc1", number: "", title: "Your proposal PRO-1" },
      ...{ verb, by: "Cora Customer", at: 5 },
    });
  expect(newsOf({ ...mail, verb: "mail.bounced", data: { ...data, recipient: null } })?.by).toBe(
    "cora@example.test",
  );
  for (const other of [
    { ...mail, verb: "mail.delivered" },
    { ...mail, verb: "mail.bounced", subjectKind: "work_order" },
  ])
    expect([newsOf(other), stirsDocuments(other)]).toEqual([null, false]);
});
