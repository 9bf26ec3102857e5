import type { AppContext } from "#app/context.ts";
import { waitingFor } from "#db/queries/waiting.ts";
import type { Frame } from "#domain/access/frame.ts";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import { dayKey } from "#domain/time/day.ts";

interface Around extends Pick<AppContext, "db" | "along" | "now"> {
  viewer: ContractorViewer;
  frame: Frame;
}

/** How many documents wait for a lead, beside their place in the frame; technicians answer none. */
export async function readWaiting({ db, along, now, viewer, frame }: Around): Promise<number> {
  if (viewer.role !== "lead") return 0;
  const row = await along(waitingFor(db, viewer, { now, today: dayKey(now, frame.timeZone) }));
  return Number(row?.waiting ?? 0);
}
