import type { Row } from "../row.ts";
import { CREW } from "../seats.ts";

/** What is recorded on site. */
export const fieldRows: Row[] = [
  {
    command: "checklist/tick",
    allowed: CREW,
    input: (t) => ({ workOrderId: t.startedId, itemId: t.openItemId }),
  },
  {
    command: "checklist/untick",
    allowed: CREW,
    input: (t) => ({ workOrderId: t.startedId, itemId: t.doneItemId }),
  },
  {
    command: "evidence/add-meter-reading",
    allowed: CREW,
    input: (t) => ({ workOrderId: t.startedId, readingMilli: 9_000, unit: "kWh" }),
  },
  {
    command: "evidence/add-signature",
    allowed: CREW,
    input: (t) => ({ workOrderId: t.startedId, signedName: "Cora" }),
  },
  {
    command: "evidence/remove",
    allowed: CREW,
    input: (t) => ({ workOrderId: t.startedId, evidenceId: t.evidenceId }),
  },
  { command: "visit/check-in", allowed: CREW, input: (t) => ({ workOrderId: t.acceptedId }) },
  {
    command: "visit/check-out",
    allowed: CREW,
    ruled: ["visitId"],
    input: (t) => ({ workOrderId: t.startedId, visitId: t.visitId }),
  },
];
