import { type Book, type Facts, type Sentence, say } from "./said.ts";

const name = (facts: Facts, otherwise: string) => facts.text("name", otherwise);
const changes = (noun: string) => ({
  added: (facts: Facts) => say("added", `${noun} ${name(facts, "")}`.trim()),
  updated: (facts: Facts) => say("changed", `${noun} ${name(facts, "")}`.trim()),
  archived: (facts: Facts) => say("archived", `${noun} ${name(facts, "")}`.trim()),
  restored: (facts: Facts) => say("restored", `${noun} ${name(facts, "")}`.trim()),
});
const contractor = changes("contractor");
const customer = changes("customer");
const contact = changes("contact");
const site = changes("site");
const asset = changes("asset");
const jobType = changes("job type");
const rateCard = (facts: Facts) => `rate card ${name(facts, "")}`.trim();
const person =
  (did: string): Sentence =>
  (facts) =>
    say(did, name(facts, "a person"));
const link =
  (did: string): Sentence =>
  (facts) =>
    say(did, `the link of ${name(facts, "a contact")}`);

/** Changes outside any job: who is who, where, and who may come in. */
export const organisationSentences: Book = {
  "organisation.set_up": (facts) => say("set up", name(facts, "the organisation")),
  "organisation.settings_updated": () => say("changed", "the settings"),
  "organisation.hours_set": () => say("changed", "the opening hours"),
  "holiday.added": (facts) => say("added", `the holiday ${name(facts, "")} on ${facts.text("day")}`),
  "holiday.removed": (facts) => say("removed", `the holiday ${name(facts, "")} on ${facts.text("day")}`),
  "performance.weights_set": () => say("changed", "what counts in the grade of contractors"),
  "performance.targets_set": () => say("changed", "the target times"),
  "performance.rebuild_begun": () => say("began to count afresh", "how contractors do"),
  "performance.rebuilt": () => say("counted afresh", "how contractors do"),
  "step_up.requested": (facts) => say("asked for a code", `to sign, as ${name(facts, "a contact")}`),
  "step_up.confirmed": () => say("entered", "the code"),
  "step_up.failed": () => say("entered", "a wrong code"),
  "organisation.logo_set": () => say("changed", "the logo"),
  "organisation.logo_removed": () => say("removed", "the logo"),
  "document_template.saved": (facts) => say("saved", `the template ${name(facts, "")}`.trim()),
  "document_template.renamed": (facts) => say("renamed", `the template ${name(facts, "")}`.trim()),
  "document_template.removed": (facts) => say("removed", `the template ${name(facts, "")}`.trim()),
  "document_template.made_default": (facts) =>
    say("made", `${name(facts, "a template")} what new documents begin with`),
  "document_pattern.set": () => say("changed", "how documents are numbered"),
  "budget_template.saved": (facts) => say("saved", `the budget template ${name(facts, "")}`.trim()),
  "budget_template.removed": (facts) => say("removed", `the budget template ${name(facts, "")}`.trim()),
  "budget_view.saved": (facts) => say("saved", `the budget view ${name(facts, "")}`.trim()),
  "budget_view.removed": (facts) => say("removed", `the budget view ${name(facts, "")}`.trim()),
  "contractor.added": contractor.added,
  "contractor.updated": contractor.updated,
  "contractor.archived": contractor.archived,
  "contractor.restored": contractor.restored,
  "customer.added": customer.added,
  "customer.updated": customer.updated,
  "customer.archived": customer.archived,
  "customer.restored": customer.restored,
  "contact.added": contact.added,
  "contact.updated": contact.updated,
  "contact.removed": (facts) => say("removed", `contact ${name(facts, "")}`.trim()),
  "contact.set_as_user": (facts) => say("gave a login to", name(facts, "a contact")),
  "site.added": site.added,
  "site.updated": site.updated,
  "asset.added": asset.added,
  "asset.updated": asset.updated,
  "job_type.added": jobType.added,
  "job_type.updated": jobType.updated,
  "job_type.archived": jobType.archived,
  "job_type.restored": jobType.restored,
  "rate_card.created": (facts) => say("added", rateCard(facts)),
  "rate_card.revised": (facts) => say("revised", rateCard(facts)),
  "rate_card.archived": (facts) => say("archived", rateCard(facts)),
  "rate_card.restored": (facts) => say("restored", rateCard(facts)),
  "person.invited": person("invited"),
  "person.invited_again": person("invited again"),
  "person.invite_revoked": person("took back the invite of"),
  "person.joined": (facts) => say("joined", facts.text("email")),
  "person.updated": person("changed"),
  "person.suspended": person("suspended"),
  "person.reinstated": person("reinstated"),
  "person.removed": person("removed"),
  "person.moved_to_contractor": person("moved to a contractor"),
  "person.password_changed": () => say("changed", "their password"),
  "person.password_reset": () => say("reset", "their password"),
  "portal_link.created": link("made"),
  "portal_link.opened": link("opened"),
  "portal_link.revoked": link("revoked"),
  "api_key.created": (facts) => say("created", `API key ${name(facts, "")}`.trim()),
  "api_key.revoked": (facts) => say("revoked", `API key ${name(facts, "")}`.trim()),
};
