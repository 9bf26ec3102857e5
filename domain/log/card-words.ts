/** The few words on a card that has just moved, before "by Mara Manager". */
export function cardWords(verb: string): string {
  return WORDS[verb] ?? "Changed";
}

const WORDS: Record<string, string> = {
  "work_order.drafted": "Drafted",
  "work_order.assigned": "Assigned",
  "work_order.reassigned": "Reassigned",
  "work_order.accepted": "Accepted",
  "work_order.declined": "Declined",
  "work_order.scheduled": "Scheduled",
  "work_order.started": "Started",
  "work_order.held": "Put on hold",
  "work_order.resumed": "Resumed",
  "work_order.completed": "Completed",
  "work_order.closed": "Closed",
  "work_order.returned": "Returned",
  "work_order.cancelled": "Cancelled",
  "claim.submitted": "Invoiced",
  "claim.resubmitted": "Invoiced again",
  "claim.withdrawn": "Invoice withdrawn",
  "claim.approved": "Invoice approved",
  "claim.part_approved": "Invoice approved in part",
  "claim.rejected": "Invoice rejected",
  "claim.paid": "Marked as paid",
  "quote.asked": "Price asked for",
  "quote.given": "Quoted",
  "quote.revised": "Quoted again",
  "quote.accepted": "Quote accepted",
  "additional_work.requested": "More work asked for",
  "additional_work.approved": "More work approved",
  "additional_work.part_approved": "More work approved in part",
};
