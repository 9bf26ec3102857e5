import type { Choice } from "#app/components/form/select-field.tsx";
import { weighedChoice } from "#app/components/work-order/contractor-choice.ts";
import type { AppContext } from "#app/context.ts";
import { readStandings } from "#db/queries/performance/standings.ts";
import { findContractors } from "#db/queries/work-order-choices.ts";
import type { Frame } from "#domain/access/frame.ts";
import type { StaffViewer } from "#domain/access/viewer.ts";

interface Choosing extends Pick<AppContext, "db" | "now"> {
  viewer: StaffViewer;
  frame: Frame;
}

/** Contractors to give work to, by name or trade, each with what they have open and how they did. */
export async function weighedContractors(app: Choosing, typed: string): Promise<Choice[]> {
  const { db, viewer, frame, now } = app;
  const { orgId } = viewer;
  const found = await findContractors(db, orgId, typed);
  const contractorIds = found.map(({ value }) => value);
  const standings = await readStandings(db, { orgId, contractorIds, timeZone: frame.timeZone, now });
  return found.map((choice) =>
    weighedChoice(
      choice,
      standings.find(({ contractorId }) => contractorId === choice.value),
    ),
  );
}
