import { contactsOfParty } from "#db/queries/document-contacts.ts";
import type { DocumentFacts } from "#db/queries/document-facts.ts";
import { problemsOf } from "#domain/document/check.ts";
import type { Draft } from "#domain/document/draft.ts";
import { invalid, Refusal } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { type BiddingTerms, biddingTerms } from "../bid/bidding-terms.ts";
import type { CommandContext } from "../command.ts";
import { termsOnFile } from "../standing-order/terms-on-file.ts";
import { asGiven, type Contacts, strangers } from "./addressees.ts";
import { draftInput } from "./draft-input.ts";
import type { SendingInput } from "./sending-input.ts";
import { filesToSend } from "./sent-files.ts";

interface Chosen {
  contacts: Contacts;
  /** Of a bid request. */
  terms: BiddingTerms | null;
  /** What stands in place of what the draft says. */
  instead: Partial<Draft>;
}

/** What the sender chose, for a document that goes out at `at`. Throws `invalid` on `closesAt` or `signed`. */
export async function chosenFor(
  { db }: Pick<CommandContext, "db">,
  facts: DocumentFacts,
  given: SendingInput,
  at: number,
): Promise<Chosen> {
  const isBidding = facts.row.kind === "bid_request";
  if (isBidding && given.signed) throw invalid("A bid request is answered by a bid, not signed.", "signed");
  const contacts = await contactsOfParty(db, facts.row);
  const terms = isBidding ? await biddingTerms(db, facts, given, at) : null;
  const { attachments } = given;
  return {
    contacts,
    terms,
    instead: { ...asGiven(given, contacts), ...terms?.draft, ...(attachments && { attachments }) },
  };
}

/** A draft as it goes out at `at`, with its files. Throws `not_ready` on the part of it that keeps it from that. */
export async function readied(
  context: CommandContext,
  { row, around }: DocumentFacts,
  draft: unknown,
  { contacts, instead }: Chosen,
  at: number,
) {
  const written = draftInput.safeParse({ ...(draft as object), ...instead });
  if (!written.success) throw notReady(UNREADABLE);
  const content = written.data;
  const { files, problem } = await filesToSend(context, row.jobId, content.attachments);
  const [first] = problemsOf(row.kind, content, dayKey(at, around.timeZone));
  const { problem: absent, ...named } = await termsOnFile(context, row, content);
  const wrong = first ?? problem ?? strangers(content.preparedFor, contacts) ?? absent;
  if (wrong) throw notReady(wrong);
  return { content: { ...content, ...named }, files };
}

const UNREADABLE = {
  field: "draft",
  message: "Something in the draft cannot be sent as it is. Open it and save it again.",
};

const notReady = ({ message, field }: { message: string; field: string }) =>
  new Refusal("invalid", "not_ready", message, field);
