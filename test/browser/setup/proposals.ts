import { budgetedJob } from "./budgets.ts";
import { runAs } from "./program.ts";

/** The customer's contact whose portal link the journeys hold, as the demo seed has her. */
const READER = { contactId: "contact0", name: "Nora Field", email: "nora.field@mail.test" };

const line = (id: string, description: string, unitPriceMinor: number, more: object = {}) => ({
  ...{ id, itemId: null, groupId: null, description, notes: "", quantityMilli: 1_000, unit: "each" },
  ...{ unitPriceMinor, discountMinor: 0, taxBp: 1_000, option: null, chosen: true, ...more },
});

const ALTERNATIVE = { option: { kind: "alternative", set: "fan" } };

const DRAFT = {
  cover: [{ kind: "paragraph", runs: [{ text: "Thank you for having us look at it." }] }],
  scope: [],
  terms: [{ kind: "paragraph", runs: [{ text: "Half is due when you accept." }] }],
  footer: "",
  groups: [],
  lines: [
    line("basin", "Basin with mixer tap", 400_00),
    line("mirror", "Heated mirror", 200_00, { option: { kind: "optional" }, chosen: false }),
    line("quiet", "Quiet fan", 300_00, ALTERNATIVE),
    line("plain", "Standard fan", 100_00, { ...ALTERNATIVE, chosen: false }),
  ],
  show: { lines: true, quantities: true, prices: true, groups: true, totals: true },
  until: null,
  deposit: { kind: "percent", bp: 5_000 },
  schedule: [],
  attachments: [],
  preparedFor: [{ ...READER, role: "signer" }],
  inOrder: false,
  signed: false,
  message: "Here is what it would cost.",
};

/** A proposal of 770.00 with an option and two alternatives, written and not yet sent. */
export async function writtenProposal(more: object = {}) {
  const { jobId, title } = await budgetedJob();
  const { documentId = "", number = "" } = await runAs("manager", "document/create", {
    jobId,
    kind: "proposal",
    itemIds: [],
  });
  await runAs("manager", "document/save-draft", { documentId, draft: { title, ...DRAFT, ...more } });
  return { jobId, documentId, number, title };
}

/** The same, sent to the reader. */
export async function sentProposal(more: object = {}) {
  const made = await writtenProposal(more);
  await runAs("manager", "document/send", { documentId: made.documentId });
  return made;
}
