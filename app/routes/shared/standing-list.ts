import type { AppContext } from "#app/context.ts";
import { askedFor, neighbours } from "#app/paging.ts";
import { listStandingOrders } from "#db/queries/standing-orders/list.ts";
import type { Frame } from "#domain/access/frame.ts";
import type { ContractorViewer, StaffViewer } from "#domain/access/viewer.ts";
import { readStandingFilter } from "#domain/standing-order/filters.ts";
import { dayKey } from "#domain/time/day.ts";

interface Looking extends Pick<AppContext, "db" | "now"> {
  viewer: StaffViewer | ContractorViewer;
  frame: Frame;
}

/** The standing orders that a list's address asks for. */
export async function readStandingList({ db, viewer, frame, now }: Looking, request: Request) {
  const { q, after, get } = askedFor(request);
  const filter = readStandingFilter(get("show"));
  const today = dayKey(now, frame.timeZone);
  const { rows, next } = await listStandingOrders(db, viewer, { filter, q, after, today });
  const first = new URLSearchParams({ show: filter, ...(q && { q }) });
  return {
    filter,
    q,
    rows,
    now,
    previousTo: after ? `?${first}` : null,
    nextTo: neighbours(request, { previous: null, next }).nextTo,
  };
}
