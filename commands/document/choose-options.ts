import { and, eq } from "drizzle-orm";
import { reachDocument } from "#db/queries/document-facts.ts";
import { documentVersion } from "#db/schema/index.ts";
import { anyOf, contractorLead, customerContact } from "#domain/access/may.ts";
import { badChoice, knownChoices } from "#domain/document/choose.ts";
import { documentFigures } from "#domain/document/figures.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { answerInput, choicesInput, givenChoices } from "./answer-input.ts";
import { keepChoices } from "./keep-choices.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { answering } from "./recipient.ts";

/** Keeps what a recipient would choose, for staff and the other recipients to see before anybody accepts. */
export const chooseOptions = defineCommand({
  name: "document/choose",
  summary: "Choose options and alternatives of a document that you were sent.",
  who: anyOf(customerContact, contractorLead),
  input: answerInput.extend(choicesInput),
  async run({ db, viewer, now }, { documentId, n, ...given }) {
    const facts = await reachDocument(db, viewer, documentId);
    const { row, recipients } = facts;
    const { sent } = answering(viewer, facts, n, now);
    const { lines, show } = sent.content;
    const choices = knownChoices(lines, givenChoices(lines, given));
    const bad = badChoice(lines, choices);
    if (bad) throw invalid(bad.message, `choices.${bad.lineId}`, "bad_choice");
    keepChoices(recipients, lines, sent.choices, choices);
    const { netMinor, grossMinor } = documentFigures(sent.content, choices);
    const chosen = lines
      .filter(({ id, option }) => option && choices[id])
      .map(({ description }) => description);
    return {
      writes: [
        db
          .update(documentVersion)
          .set({ choices })
          .where(
            and(
              eq(documentVersion.orgId, row.orgId),
              eq(documentVersion.documentId, documentId),
              eq(documentVersion.n, n),
            ),
          ),
      ],
      log: [
        documentRow(
          row,
          "options_chosen",
          sharedWith(row, recipients),
          { chosen, ...(show.totals && { grossMinor }) },
          { chosen },
        ),
      ],
      result: { documentId, choices, ...(show.totals && { netMinor, grossMinor }) },
    };
  },
});
