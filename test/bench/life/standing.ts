import { crewViewer, staffViewer } from "../../../scripts/seed/actor.ts";
import type { Life } from "./life.ts";
import { system } from "./people.ts";

const manager = staffViewer("grace");
const lead = crewViewer("brightline");
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const YEAR = 365 * 86_400_000;

/** A standing order of a year: agreed, called off, changed, given back to, renewed and closed. */
export async function lifeOfStandingOrders({ did }: Life): Promise<void> {
  const terms = {
    validFrom: day(Date.now() - YEAR),
    validTo: day(Date.now() + YEAR),
    capMinor: 1_000_000,
    categories: [],
  };
  const { documentId: standingOrderId } = await did(manager, "standing-order/create", {
    ...{ title: "Electrical repairs", contractorId: "brightline" },
    ...terms,
  });
  await did(manager, "standing-order/write-terms", { documentId: standingOrderId, ...terms });
  const agree = async (documentId: string | undefined) => {
    const to = [{ contactId: "contact-brightline", role: "signer" }];
    await did(manager, "document/send", { documentId, to });
    await did(lead, "document/accept", { documentId, n: 1 });
  };
  await agree(standingOrderId);
  const { workOrderId } = await did(manager, "work-order/create", {
    ...{ assetId: "asset0-0", contractorId: "brightline", description: "Called off" },
    ...{ nteMinor: 800_000, standingOrderId },
  });
  const change = await did(manager, "standing-order/change", {
    ...{ standingOrderId, ...terms, capMinor: 2_000_000 },
  });
  await agree(change.documentId);
  await did(system, "standing-order/tell-notices", { standingOrderId });
  for (const step of ["accept", "start", "complete"]) await did(lead, `work-order/${step}`, { workOrderId });
  await did(manager, "work-order/close", { workOrderId });
  await did(manager, "standing-order/give-back", { workOrderId });
  await did(manager, "standing-order/renew", { standingOrderId });
  await did(manager, "standing-order/close", { standingOrderId, reason: "Renewed" });
}
