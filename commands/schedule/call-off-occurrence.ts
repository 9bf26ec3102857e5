import type { ReachedSchedule } from "#db/queries/schedules/reach.ts";
import type { StandingOrderRow } from "#db/queries/standing-orders/reach.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Occurrence } from "#domain/schedule/planned.ts";
import { clock } from "#domain/schedule/words.ts";
import { dayKey } from "#domain/time/day.ts";
import { parseMoment } from "#domain/time/input.ts";
import type { CommandContext } from "../command.ts";
import { createWorkOrder } from "../work-order/create-work-order.ts";

interface CalledOffBy {
  standing: StandingOrderRow;
  /** The same, or the one that renews it. */
  from: StandingOrderRow;
  managerName: string;
}

type Made = Awaited<ReturnType<typeof createWorkOrder.run>>;

const A_MINUTE = 60_000;

/**
 * The work order of one occurrence, as the manager of the standing order would make it by hand, or in words why it
 * cannot be made now.
 */
export async function callOffOccurrence(
  context: CommandContext,
  { row, organisation }: Pick<ReachedSchedule, "row" | "organisation">,
  workOn: NonNullable<Occurrence["workOn"]>,
  { standing, from, managerName }: CalledOffBy,
): Promise<Made | { problem: string }> {
  const { managerId, contractorId } = standing;
  const viewer: Viewer = {
    ...{ kind: "staff", role: "manager", orgId: row.orgId, via: "schedule" },
    ...{ id: managerId, name: managerName },
  };
  const { description, assetId, jobTypeId, priority, checklist, lines, nteMinor } = row;
  try {
    const plan = await createWorkOrder.run(
      { ...context, viewer },
      {
        ...{ description, assetId, priority, lines, contractorId, standingOrderId: from.id },
        ...(jobTypeId !== null && { jobTypeId }),
        ...(checklist !== null && { checklist }),
        ...(nteMinor !== null && { nteMinor }),
        ...datesOf(row, workOn, organisation.timeZone),
        ...{ askForQuote: false, shareWithCustomer: false, asDraft: false },
      },
    );
    return { ...plan, log: plan.log.map(asRecurring) };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}

const asRecurring = (draft: Made["log"][number]) =>
  draft.verb === "work_order.assigned" ? { ...draft, data: { ...draft.data, recurring: true } } : draft;

/** With a time it is planned for then, else due on that day; what a clock skips is an hour later. */
function datesOf(
  { atMinute, durationMinutes, rule }: ReachedSchedule["row"],
  workOn: string,
  timeZone: string,
) {
  const from =
    atMinute === null || rule.repeats === "meter"
      ? null
      : parseMoment(`${workOn}T${clock(atMinute)}`, timeZone);
  if (from === null) return { dueAt: workOn };
  if (durationMinutes === null) return { scheduledFrom: from, dueAt: workOn };
  const to = from + durationMinutes * A_MINUTE;
  return { scheduledFrom: from, scheduledTo: to, dueAt: dayKey(to, timeZone) };
}
