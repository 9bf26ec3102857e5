import { conflict, type Refusal } from "#domain/refusal.ts";

/** What the database refused, said to the person who tried it. Unknown constraints are bugs and stay errors. */
export function refusalOf(constraint: string | null): Refusal | null {
  if (!constraint) return null;
  const [code, message, field] =
    WORDS[constraint] ?? UNIQUES.find(([column]) => constraint.includes(column))?.[1] ?? [];
  return code && message ? conflict(code, message, field) : null;
}

type Words = [code: string, message: string, field?: string];

const WORDS: Record<string, Words> = {
  stale_version: [
    "stale_version",
    "Somebody changed this at the same moment. Look at what is there now and try again.",
  ],
  log_seq: ["busy", "Many people are changing this job right now. Try again in a moment."],
  over_order: [
    "over_order",
    "This would go over what the order allows. Approve less, or raise the order first.",
  ],
  over_standing: [
    "over_standing",
    "This would go over the cap of the standing order. Call off less, or raise its cap first.",
  ],
  over_call_off: [
    "over_call_off",
    "This is more than one call-off of the standing order may come to. Call off less, or raise that first.",
  ],
  over_line: [
    "over_line",
    "A line is more than one line of the standing order may come to. Lower it, or raise that first.",
  ],
  standing_closed: [
    "standing_closed",
    "The standing order is closed. Nothing more can be called off from it.",
  ],
  standing_dates: ["standing_dates", "That day is outside the time of the standing order. Choose another."],
  standing_scope: ["standing_scope", "The standing order is not for work there. Choose another."],
  standing_other: ["standing_other", "The standing order is with another contractor. Choose one of theirs."],
  document_over_invoiced: [
    "over_contract",
    "This would go over what was agreed with the customer. Invoice less, or agree a change order first.",
  ],
  document_overpaid: ["overpaid", "This is more than what is left to pay.", "amountMinor"],
  milestone_reached: ["reached", "This part is reached already, and has its invoice."],
  last_admin: ["last_admin", "This is the last admin. Make somebody else an admin first."],
};

const UNIQUES: [string, Words][] = [
  [
    "delegation.org_id, delegation.recipient_id",
    ["already_asked", "You have asked already. You will be answered by mail."],
  ],
  [
    "claim.org_id, claim.contractor_id, claim.number_key",
    ["duplicate_number", "That number is already used on another invoice.", "number"],
  ],
  [
    "claim.org_id, claim.contractor_id, claim.document_sha256",
    ["duplicate_document", "The same file was already sent with another invoice.", "files"],
  ],
  [
    "document.org_id, document.number",
    ["document_number", "Another document has that number. Change the pattern of its numbers.", "number"],
  ],
  ["organisation.id", ["already_set_up", "Jobroom is already set up here. Sign in instead."]],
  [
    "budget_template.org_id, budget_template.name",
    ["template_name", "Another template has that name. Choose a different one.", "name"],
  ],
  [
    "document_template.org_id, document_template.kind, document_template.name",
    ["template_name", "Another template of this kind has that name. Choose a different one.", "name"],
  ],
  [
    "budget_view.org_id, budget_view.name",
    ["view_name", "Another view has that name. Choose a different one.", "name"],
  ],
  [
    "rate_card.org_id, rate_card.contractor_id, rate_card.name",
    ["card_name", "Another card of this contractor has that name. Choose a different one.", "name"],
  ],
  ["person.email", ["email_taken", "Somebody here already uses that email address.", "email"]],
];
