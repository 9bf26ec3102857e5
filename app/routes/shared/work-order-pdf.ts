import { answering } from "#app/answer.ts";
import { workOrderPdf } from "#app/documents/work-order-pdf.ts";
import { personContext } from "#app/guards.ts";
import { readWorkOrderPage } from "#db/queries/work-order-page.ts";
import type { Route } from "./+types/work-order-pdf.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = personContext(context);
  const { workOrder, items, order, lines } = await readWorkOrderPage(db, viewer, params.id);
  const { organisation, timeZone } = frame;
  const bytes = await workOrderPdf({ workOrder, items, order, lines, organisation, timeZone, now });
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="work-order-${workOrder.number}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
});
