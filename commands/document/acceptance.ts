import { and, eq } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { DocumentFacts, RecipientRow, VersionRow } from "#db/queries/document-facts.ts";
import { headOf } from "#db/queries/document-head.ts";
import { managerOf } from "#db/queries/people-to-tell.ts";
import { document, documentLine, documentRecipient, documentVersion } from "#db/schema/index.ts";
import { badChoice, knownChoices } from "#domain/document/choose.ts";
import { type Choices, counts, documentFigures } from "#domain/document/figures.ts";
import { afterAcceptance } from "#domain/document/lifecycle.ts";
import { shownOf } from "#domain/document/shown.ts";
import { invalid } from "#domain/refusal.ts";
import type { CommandContext, Plan } from "../command.ts";
import { documentAnsweredMail } from "../mail/document-answered-mail.ts";
import { commitment } from "./commitment.ts";
import { invite } from "./invite.ts";
import { keepChoices } from "./keep-choices.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { ofDocument, ofRecipient } from "./row.ts";

interface Accepted {
  facts: DocumentFacts;
  sent: VersionRow;
  recipient: RecipientRow;
  choices: Choices;
}

export interface AcceptanceResult {
  documentId: string;
  number: string;
  /** Whether it is agreed, or waits for others. */
  state: "sent" | "accepted";
}

/** One recipient's yes: their row, the next one's turn or the commitment (rule M6), the log and the mails. */
export async function acceptance(
  context: CommandContext,
  { facts, sent, recipient, choices: given }: Accepted,
): Promise<Plan<AcceptanceResult>> {
  const { db, viewer, orgId, now, appUrl } = context;
  const { row, recipients, around } = facts;
  const { content, n } = sent;
  const choices = knownChoices(content.lines, { ...sent.choices, ...given });
  const bad = badChoice(content.lines, choices);
  if (bad) throw invalid(bad.message, `choices.${bad.lineId}`, "bad_choice");
  keepChoices(recipients, content.lines, sent.choices, choices);
  const outcome = afterAcceptance(recipients, recipient.id, content.inOrder);
  const figures = documentFigures(content, choices);
  const shown = shownOf(content, choices);
  const audience = sharedWith(row, recipients);
  const isMoneyShown = content.show.totals;

  const next = outcome.done ? null : outcome.next;
  const turn = next ? recipients.find(({ id }) => id === next.id) : undefined;
  const invitation = turn
    ? invite(
        context,
        {
          documentId: row.id,
          jobId: row.jobId,
          head: headOf(facts, turn),
          shown,
          message: content.message,
          why: "sent",
        },
        turn,
      )
    : null;
  const committed = outcome.done ? await commitment(context, facts, content, choices) : null;
  const staff = managerOf(around);
  const writes: BatchItem<"sqlite">[] = [
    db
      .update(documentRecipient)
      .set({ state: "accepted", actedAt: now, version: recipient.version + 1 })
      .where(ofRecipient(recipient)),
    db
      .update(documentVersion)
      .set({ choices })
      .where(
        and(
          eq(documentVersion.orgId, orgId),
          eq(documentVersion.documentId, row.id),
          eq(documentVersion.n, n),
        ),
      ),
    db
      .update(document)
      .set({
        ...(outcome.done && { state: "accepted" as const }),
        netMinor: figures.netMinor,
        taxMinor: figures.taxMinor,
        grossMinor: figures.grossMinor,
        stateAt: now,
        version: row.version + 1,
        ...committed?.row,
      })
      .where(ofDocument(row)),
    ...content.lines
      .filter((line) => line.option !== null && counts(line, choices) !== counts(line, sent.choices))
      .map((line) =>
        db
          .update(documentLine)
          .set({ counts: counts(line, choices) })
          .where(
            and(
              eq(documentLine.orgId, orgId),
              eq(documentLine.documentId, row.id),
              eq(documentLine.n, n),
              eq(documentLine.id, line.id),
            ),
          ),
      ),
    ...(committed?.writes ?? []),
    ...(turn && invitation
      ? [
          invitation.link,
          db
            .update(documentRecipient)
            .set({ ...invitation.row, version: turn.version + 1 })
            .where(ofRecipient(turn)),
        ]
      : []),
  ];
  return {
    writes,
    log: [
      documentRow(
        row,
        "accepted",
        audience,
        {
          by: recipient.name,
          n,
          isAgreed: outcome.done,
          signed: content.signed,
          ...(isMoneyShown && { grossMinor: figures.grossMinor }),
        },
        { by: recipient.name, isAgreed: outcome.done, signed: content.signed },
      ),
      ...(committed?.log ?? []),
    ],
    mail: [
      ...(invitation ? [invitation.mail] : []),
      ...(committed?.mail ?? []),
      ...staff.map(({ email }) =>
        documentAnsweredMail({
          to: email,
          organisation: around.organisation,
          answer: content.signed ? "signed" : "accepted",
          by: viewer.name,
          company: around.customer ?? around.contractor ?? "",
          number: row.number,
          title: row.title,
          url: `${appUrl}/documents/${row.id}`,
        }),
      ),
    ],
    ...(committed?.cards && { cards: committed.cards }),
    result: { documentId: row.id, number: row.number, state: outcome.done ? "accepted" : "sent" },
  };
}
