import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDraft, showAll } from "#domain/document/draft.ts";
import { documentFields, fieldProblem, filled, textFieldProblem } from "#domain/document/fields.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import { fromPlain, plainText } from "#domain/document/rich-text.ts";
import { shownOf } from "#domain/document/shown.ts";
import { fromTemplate, type TemplateContent } from "#domain/document/template.ts";
import { worded, wordProblems } from "#domain/document/worded.ts";
import { formatMoney } from "#domain/money/format.ts";
import { chosenDraft, sentence } from "./arbitrary.ts";

const field = fc.constantFrom(...documentFields);

describe("fields of a template", () => {
  it("are filled where a value is known, and wait where it is not", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, field)), fc.dictionary(field, sentence), (parts, values) => {
        const words = parts.map(([text, name]) => `${text} {{ ${name} }}`).join(" ");
        const expected = parts.map(([text, name]) => `${text} ${values[name] ?? `{{ ${name} }}`}`).join(" ");
        expect(filled(words, values)).toBe(expected);
        expect(fieldProblem(words)).toBeNull();
      }),
    );
  });

  it("that nobody knows are told by name", () => {
    expect(fieldProblem("Dear {{custmer}}")).toBe(
      "There is no field {{custmer}}. Use {{customer}}, {{job}}, {{site}}, {{number}}, {{total}} and {{date}}.",
    );
    expect(fieldProblem("Dear {{customer")).toContain("A field stands between {{ and }}.");
    expect(
      textFieldProblem([{ kind: "paragraph", runs: [{ text: "{{cust" }, { text: "omer}}", bold: true }] }]),
    ).toBe("Make a field bold or italic as a whole, braces included.");
    expect(textFieldProblem(fromPlain("Dear {{customer}}"))).toBeNull();
  });

  it("begin a draft with what is known that day", () => {
    const content: TemplateContent = {
      cover: fromPlain("Dear {{customer}}, this is {{number}} of {{date}}."),
      scope: [],
      terms: [],
      footer: "{{site}}",
      show: showAll,
      deposit: null,
      signed: true,
      schedule: [{ name: "Half way", share: { kind: "percent", bp: 5_000 } }],
      untilDays: 30,
    };
    const begun = fromTemplate(content, {
      today: "2026-02-15",
      values: { customer: "Cora", number: "EST-1", site: "" },
      newId: () => "new",
    });
    expect(plainText(begun.cover)).toBe("Dear Cora, this is EST-1 of {{date}}.");
    expect(begun.footer).toBe("");
    expect(begun.until).toBe("2026-03-17");
    expect(begun.schedule).toEqual([
      { id: "new", name: "Half way", share: content.schedule[0]?.share, on: null },
    ]);
    expect(begun).not.toHaveProperty("untilDays");
  });
});

describe("a document in words", () => {
  const head: DocumentHead = {
    organisation: "Harbour",
    letterhead: [],
    kind: "estimate",
    number: "EST-1",
    version: 1,
    title: "Refit",
    job: { number: "1", title: "Refit" },
    site: { name: "Quay House", address: "" },
    preparedFor: { name: "Cora", company: "Quay Apartments" },
    from: { name: "Grace" },
    sentAt: Date.UTC(2026, 2, 3),
    currency: "AUD",
    timeZone: "UTC",
  };

  it("tells what it comes to as its options stand, and only where that is shown", () => {
    const cover = fromPlain("{{customer}}, {{number}} of {{date}} comes to {{total}}.");
    fc.assert(
      fc.property(chosenDraft, ({ draft, choices }) => {
        const shown = shownOf({ ...draft, cover }, choices);
        const total = shown.totals ? formatMoney(shown.totals.grossMinor, "AUD") : "{{total}}";
        expect(plainText(worded(head, shown).cover)).toBe(
          `Quay Apartments, EST-1 of Tue 3 Mar 2026 comes to ${total}.`,
        );
      }),
    );
  });

  it("is not sent with a field that nobody knows, or that tells what is hidden", () => {
    const hidden = { ...emptyDraft, show: { ...emptyDraft.show, totals: false } };
    expect(wordProblems({ ...emptyDraft, footer: "{{total}}", message: "{{who}}" })).toEqual([
      { field: "message", message: expect.stringContaining("There is no field {{who}}.") },
    ]);
    expect(wordProblems({ ...hidden, cover: fromPlain("{{ total }}") })).toEqual([
      { field: "show.totals", message: "The words tell {{total}}, so the totals cannot be hidden." },
    ]);
    expect(wordProblems({ ...hidden, cover: fromPlain("{{job}}") })).toEqual([]);
  });
});
