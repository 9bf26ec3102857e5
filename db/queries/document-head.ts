import type { DocumentHead } from "#domain/document/head.ts";
import { letterheadOf } from "#domain/document/letterhead.ts";
import type { DocumentFacts } from "./document-facts.ts";
import { letterheadFacts } from "./letterhead.ts";

/** What stands around the text; `to` is who reads it. */
export function headOf(
  { row, sent, around }: Pick<DocumentFacts, "row" | "sent" | "around">,
  to: { name: string } | undefined,
  version = row.sentVersion,
): DocumentHead {
  return {
    ...letterheadOf(letterheadFacts(around)),
    kind: row.kind,
    number: row.number,
    version,
    title: row.title,
    job: { number: String(around.jobNumber), title: around.jobTitle },
    site: { name: around.siteName, address: around.address },
    preparedFor: { name: to?.name ?? "", company: around.customer ?? around.contractor ?? "" },
    from: { name: around.managerName, phone: around.managerPhone ?? undefined, email: around.managerEmail },
    sentAt: sent && sent.n === version ? sent.sentAt : null,
    currency: around.currency,
    timeZone: around.timeZone,
  };
}
