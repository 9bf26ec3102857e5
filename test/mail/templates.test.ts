import fc from "fast-check";
import { expect, test } from "vitest";
import { accessEndedMail } from "#commands/mail/access-ended-mail.ts";
import { additionalWorkDecidedMail } from "#commands/mail/additional-work-decided-mail.ts";
import { additionalWorkRequestedMail } from "#commands/mail/additional-work-requested-mail.ts";
import { inviteMail } from "#commands/mail/invite-mail.ts";
import { invoiceDecidedMail } from "#commands/mail/invoice-decided-mail.ts";
import { invoiceSubmittedMail } from "#commands/mail/invoice-submitted-mail.ts";
import { letter } from "#commands/mail/letter.ts";
import { mentionMail } from "#commands/mail/mention-mail.ts";
import { passwordResetMail } from "#commands/mail/password-reset-mail.ts";
import { portalLinkMail } from "#commands/mail/portal-link-mail.ts";
import { quoteAskedMail } from "#commands/mail/quote-asked-mail.ts";
import { quoteGivenMail } from "#commands/mail/quote-given-mail.ts";
import { workOrderAssignedMail } from "#commands/mail/work-order-assigned-mail.ts";
import { workOrderDeclinedMail } from "#commands/mail/work-order-declined-mail.ts";
import { workOrderReturnedMail } from "#commands/mail/work-order-returned-mail.ts";
import type { MailMessage } from "#db/schema/index.ts";

const url = "https://jobroom.test/go?a=1&b=2";
const to = "ada@example.test";

/** Every mail, with the same words in every place that somebody else can fill. */
const everyMail = (said: string): MailMessage[] => {
  const base = { to, organisation: said, url };
  const order = { number: 12, description: said, site: said, asset: said, due: said, agreed: said };
  return [
    inviteMail({ ...base, name: said, invitedBy: said, contractor: said, expires: said }),
    inviteMail({ ...base, name: said, invitedBy: said, contractor: null, expires: said }),
    passwordResetMail({ ...base, name: said, expires: said }),
    portalLinkMail({ ...base, name: said, sentBy: said, about: said, expires: said }),
    portalLinkMail({ ...base, name: said, sentBy: null, about: said, expires: said }),
    workOrderAssignedMail({ ...base, assignedBy: said, order }),
    workOrderReturnedMail({ ...base, returnedBy: said, reason: said, order }),
    workOrderDeclinedMail({ ...base, contractor: said, declinedBy: said, reason: said, order }),
    invoiceSubmittedMail({
      ...base,
      contractor: said,
      submittedBy: said,
      invoice: said,
      workOrder: 12,
      amount: said,
      revision: 2,
      holds: 1,
    }),
    ...(["approved", "part_approved", "rejected", "paid"] as const).map((outcome) =>
      invoiceDecidedMail({
        ...base,
        outcome,
        decidedBy: said,
        invoice: said,
        workOrder: 12,
        amount: said,
        approved: said,
        reason: said,
        withheld: [{ line: said, amount: said, reason: said }],
        byLink: false,
        paymentReference: said,
      }),
    ),
    additionalWorkRequestedMail({
      ...base,
      contractor: said,
      requestedBy: said,
      workOrder: 12,
      description: said,
      amount: said,
      extraDays: 2,
    }),
    ...(["approved", "part_approved", "rejected"] as const).map((outcome) =>
      additionalWorkDecidedMail({
        ...base,
        outcome,
        decidedBy: said,
        workOrder: 12,
        amount: said,
        approved: said,
        reason: said,
      }),
    ),
    quoteAskedMail({ ...base, askedBy: said, order }),
    quoteGivenMail({
      ...base,
      contractor: said,
      givenBy: said,
      workOrder: 12,
      amount: said,
      revision: 2,
      validUntil: said,
      note: said,
    }),
    mentionMail({ ...base, by: said, where: said, body: said }),
    accessEndedMail({ to, organisation: said, name: said, endedBy: said }),
  ];
};

const tags = (html: string) => html.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g);
const plainTags = everyMail("Ada").map((mail) => tags(mail.html));

test("no words of anybody add a tag, an attribute or a line to the head", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(..."<>\"'&=/ \n\r\u202eabc"), maxLength: 60 }),
    fc.constant(`"><script>x()</script><a href='javascript:x()'>`),
  );
  fc.assert(
    fc.property(hostile, (said) => {
      for (const [i, mail] of everyMail(`A${said}`).entries()) {
        expect(tags(mail.html)).toEqual(plainTags[i]);
        expect(mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(mail.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
        expect(mail.to).toBe(to);
      }
    }),
    { numRuns: 60 },
  );
});

test("every mail says in plain text what it says in HTML, link and all", () => {
  for (const { html, text, subject } of everyMail("Ada & Sons")) {
    expect(subject).not.toBe("");
    expect(subject.length).toBeLessThanOrEqual(200);
    expect(html).toContain("Ada &amp; Sons");
    expect(text).toContain("Ada & Sons");
    expect(text).not.toMatch(/<[a-z]|&amp;/);
    expect(html).not.toMatch(/undefined|\[object|null</);
    if (html.includes("href=")) {
      expect(html).toContain('href="https://jobroom.test/go?a=1&amp;b=2"');
      expect(text).toContain(url);
    }
  }
});

test("a mail links to web pages only", () => {
  const base = { to, subject: "a", organisation: "b", heading: "c", paragraphs: [] };
  for (const wrong of ["javascript:x()", "data:text/html,x", "not an address"])
    expect(() => letter({ ...base, button: { label: "Go", url: wrong } })).toThrow(TypeError);
});

test("what somebody wrote keeps its lines", () => {
  const { text, html } = mentionMail({
    to,
    organisation: "Harbour Works",
    by: "Lou",
    where: "Job 4",
    body: "one\ntwo",
    url,
  });
  expect(text).toContain("Lou wrote:\n> one\n> two");
  expect(html).toContain("one\ntwo</blockquote>");
});

test("the status is a shape and a word, in both", () => {
  const { text, html } = quoteAskedMail({
    to,
    organisation: "a",
    askedBy: "b",
    order: { number: 1, description: "c", site: "d", asset: "e" },
    url,
  });
  expect(text.startsWith("◷ Waiting for your price\n")).toBe(true);
  expect(html).toContain("◷</span> Waiting for your price");
});
