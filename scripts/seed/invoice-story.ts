import type { staffViewer } from "./actor.ts";
import type { Telling } from "./story.ts";

type Viewer = ReturnType<typeof staffViewer>;

/** What became of the invoice of one demo job. */
export async function invoiceStory(
  { act, records, job, index }: Telling,
  { workOrderId }: { workOrderId: string },
  manager: Viewer,
  lead: Viewer,
  next: (hours?: number) => number,
): Promise<void> {
  const lines = await records.database
    .prepare(
      "select l.id, l.net_minor, l.quantity_milli from order_line l join vendor_order o on o.org_id = l.org_id and o.id = l.order_id where o.org_id = 'demo' and o.work_order_id = ? order by l.position",
    )
    .bind(workOrderId)
    .all<{ id: string; net_minor: number; quantity_milli: number }>();
  const at = next();
  const sent = await act(lead, at, "claim/submit", {
    workOrderId,
    number: `INV-${2400 + index}`,
    invoiceDate: new Date(at).toISOString().slice(0, 10),
    lines: lines.results.map((line) => ({
      orderLineId: line.id,
      by: "quantity",
      value: line.quantity_milli,
    })),
  });
  const claimId = sent.claimId;
  if (job.invoice === "rejected")
    await act(manager, next(), "claim/reject", {
      claimId,
      reason: "The call-out is billed twice. Send it again without line 2.",
    });
  if (job.invoice === "part_approved") await partApproval(claimId ?? "");
  if (job.invoice === "approved" || job.invoice === "paid")
    await act(manager, next(), "claim/approve", { claimId });
  if (job.invoice === "paid")
    await act(manager, next(30), "claim/mark-paid", { claimId, reference: `EFT ${7700 + index}` });

  async function partApproval(id: string) {
    const billed = await records.database
      .prepare(
        "select id, net_minor from claim_line where org_id = 'demo' and claim_id = ? order by position desc limit 1",
      )
      .bind(id)
      .first<{ id: string; net_minor: number }>();
    const withheld = [
      {
        lineId: billed?.id,
        amountMinor: Math.round((billed?.net_minor ?? 0) / 4),
        reason: "Two hours were not on the visit record.",
      },
    ];
    await act(manager, next(), "claim/approve-part", { claimId: id, withheld });
  }
}
