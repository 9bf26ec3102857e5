import type { Db } from "#db/client.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { conflict, invalid, type Refusal } from "#domain/refusal.ts";
import { type AskedCallOff, callOff } from "#domain/standing-order/call-off.ts";

/** What a work order is called off from. */
export interface CalledOff {
  standingOrderId: string;
  callOffOn: string;
  number: string;
}

const field = "standingOrderId";

/**
 * Rule S2. Refuses with the first of `standing_closed`, `standing_dates`, `standing_scope`, `over_standing`,
 * `over_call_off` and `over_line`, in the words of every reason; what comes in between the database refuses.
 */
export async function calledOff(
  db: Db,
  viewer: Viewer,
  {
    standingOrderId,
    contractorId,
    ...asked
  }: AskedCallOff & { standingOrderId: string; contractorId: string },
): Promise<CalledOff> {
  const { row, now } = await reachStanding(db, viewer, standingOrderId);
  if (row.contractorId !== contractorId)
    throw invalid("Choose a standing order of this contractor.", field, "standing_other");
  const answer = callOff(now, asked);
  if (!answer.fits) throw refusalOf(answer.misfits, row.number);
  return { standingOrderId: row.id, callOffOn: asked.workOn, number: row.number };
}

function refusalOf(misfits: readonly { code: string; message: string }[], number: string): Refusal {
  const code = misfits[0]?.code ?? "standing_closed";
  const why = misfits.map(({ message }) => message).join(" ");
  return conflict(code, `This does not fit standing order ${number}. ${why}`, field);
}
