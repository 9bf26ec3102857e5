import { createDocument } from "#commands/document/create-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { contact, contractor, person } from "#db/schema/index.ts";
import type { ContractorViewer, CustomerViewer } from "#domain/access/viewer.ts";
import { draftOf, withBudget } from "./document.ts";
import { NOW, type World } from "./world.ts";

export const CLOSES = NOW + 86_400_000;

/** A third company that is asked, so that two can lose. */
export const third: ContractorViewer = {
  kind: "contractor",
  orgId: "org1",
  id: "lead3",
  name: "Tia Third",
  role: "lead",
  contractorId: "con3",
  via: "s-lead3",
};

const born = { orgId: "org1", createdAt: NOW };
export const ASKED = [
  { contactId: "bidder1", contractorId: "con1", name: "Lou Lead", email: "lead1@example.test" },
  { contactId: "bidder2", contractorId: "con2", name: "Olga Other", email: "lead2@example.test" },
  { contactId: "bidder3", contractorId: "con3", name: "Tia Third", email: "lead3@example.test" },
];

/** Whom that company was asked by, come by their link. */
export function guestOf(contractorId: string): CustomerViewer {
  const { contactId = "", name = "" } = ASKED.find((one) => one.contractorId === contractorId) ?? {};
  return {
    kind: "customer",
    orgId: "org1",
    id: contactId,
    name,
    customerId: contractorId,
    via: `s-${contactId}`,
  };
}

async function bringBidders({ db }: World) {
  await db.batch([
    db.insert(contractor).values({ ...born, id: "con3", name: "Harrow & Sons", trade: "Building" }),
    db.insert(person).values({
      ...{ ...born, id: third.id, name: third.name, email: "lead3@example.test", kind: "contractor" },
      ...{ role: "lead", contractorId: "con3", status: "active" },
    }),
    db.insert(contact).values(
      ASKED.map(({ contactId, contractorId, name, email }, at) => ({
        ...{ ...born, id: contactId, contractorId, name, email, personId: `lead${at + 1}` },
      })),
    ),
  ]);
}

/** A bid request for three lines, with three companies asked. `given` goes to the sending. */
export async function sentBidRequest(given: object = {}) {
  const { world, jobId } = await withBudget();
  await bringBidders(world);
  const { documentId } = await world.run("manager", createDocument, {
    jobId,
    kind: "bid_request",
    itemIds: ["tiles", "basin", "mirror"],
  });
  const draft = await draftOf(world, documentId);
  await world.run("manager", saveDraft, {
    documentId,
    draft: {
      ...draft,
      preparedFor: ASKED.map(({ contactId, name, email }) => ({ contactId, name, email, role: "signer" })),
    },
  });
  await world.run("manager", sendDocument, { documentId, closesAt: CLOSES, ...given });
  return { world, jobId, documentId };
}

/** Prices of one unit of tiles, basin and mirror; null leaves a line out. */
export const priced = (documentId: string, prices: (number | null)[], more: object = {}) => ({
  documentId,
  n: 1,
  lines: prices.map((unitPriceMinor, at) => ({
    lineId: ["tiles", "basin", "mirror"][at],
    ...(unitPriceMinor === null ? { standing: "excluded" } : { standing: "priced", unitPriceMinor }),
  })),
  ...more,
});
