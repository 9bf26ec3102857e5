import { answering } from "#app/answer.ts";
import { printedHead } from "#app/documents/letterhead.ts";
import { typeset } from "#app/documents/pdf/typeset.ts";
import { workOrderPaper } from "#app/documents/work-order-paper.ts";
import { personContext } from "#app/guards.ts";
import { readOrganisation } from "#db/queries/organisation.ts";
import { readWorkOrderPage } from "#db/queries/work-order-page.ts";
import type { Route } from "./+types/work-order-pdf.ts";
import { pdfResponse } from "./pdf-response.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now, caller } = personContext(context);
  const { workOrder, items, order, lines } = await readWorkOrderPage(db, viewer, params.id);
  const { organisation, timeZone } = frame;
  const head = await printedHead(caller().files, await readOrganisation(db, viewer.orgId));
  const paper = workOrderPaper({ workOrder, items, order, lines, organisation, head, timeZone, now });
  const { bytes } = await typeset(paper);
  return pdfResponse(bytes, `work-order-${workOrder.number}`);
});
