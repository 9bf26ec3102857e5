import { z } from "zod";
import { onePerson } from "#db/queries/people-to-tell.ts";
import { reachSchedule } from "#db/queries/schedules/reach.ts";
import type { StandingOrderRow } from "#db/queries/standing-orders/reach.ts";
import { reachRenewed } from "#db/queries/standing-orders/renewals.ts";
import { anySystem } from "#domain/access/may.ts";
import { dueOccurrences, progress } from "#domain/schedule/due.ts";
import { isPast } from "#domain/schedule/renewal.ts";
import { scheduleTitle } from "#domain/schedule/words.ts";
import { dayKey } from "#domain/time/day.ts";
import { daysAfter, laterDay } from "#domain/time/days.ts";
import { defineCommand, type Plan } from "../command.ts";
import { id } from "../input.ts";
import { recurringStuckMail } from "../mail/recurring-stuck-mail.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { changeScheduleRow } from "./change-schedule-row.ts";
import { metered } from "./metered.ts";
import { occurrenceWrite } from "./occurrence-row.ts";
import { tryDue } from "./try-due.ts";

interface MadeDue {
  scheduleId: string;
  /** Null where nothing was made. */
  workOrderId: string | null;
  /** Whether it is worth asking again at once. */
  more: boolean;
}

/**
 * Makes the next work order of a schedule that is due, at most one, and writes down why others could not be made: the
 * manager is told of each once, and it is tried again. Two at once collide in the schedule's version.
 */
export const makeDueWork = defineCommand({
  name: "schedule/make-due",
  summary: "Make the next work order of recurring work that is due.",
  who: anySystem,
  input: z.object({ scheduleId: id }),
  async run(context, { scheduleId }): Promise<Plan<MadeDue>> {
    const { db, viewer, orgId, now, appUrl } = context;
    const reached = await reachSchedule(db, viewer, scheduleId, { now });
    const { row, open, organisation } = reached;
    const nothing = { scheduleId, workOrderId: null, more: false };
    const { row: standing, renewals } = await reachRenewed(db, viewer, row.standingOrderId);
    const [renewal] = renewals;
    if (standing.state === "closed")
      return {
        // A closed one is never opened again, and what was left of its time is let go
        writes: [changeScheduleRow(context, row, renewal ? beganBy(row, renewal) : { lookOn: null })],
        log: [],
        result: { ...nothing, more: renewal !== undefined },
      };
    if (row.pausedAt !== null) return { writes: [], log: [], result: nothing };
    const today = dayKey(now, organisation.timeZone);
    const [manager] = await onePerson(db, orgId, standing.managerId);
    const { reading, rows, lookOn } = await metered(context, reached, today);
    const due = dueOccurrences({ schedule: row, rows, open, today });
    const known = { rows, standing, renewals, managerName: manager?.name ?? viewer.name };
    const { made, changed, stuck, more, rows: after } = await tryDue(context, reached, due, known);
    const settled = { schedule: row, rows: after, open, today };
    const moved = progress(settled);
    const standingOrderId = renewal && isPast(settled, standing) ? renewal.id : undefined;
    const along = { ...moved, ...(standingOrderId && { standingOrderId }), lookOn: moved.lookOn ?? lookOn };
    const counted = made && reading !== null ? { meterFromMilli: reading } : {};
    const stays =
      along.lookOn === row.lookOn &&
      along.madeThrough === row.madeThrough &&
      standingOrderId === undefined &&
      changed.length === 0;
    return {
      writes: [
        ...(stays ? [] : [changeScheduleRow(context, row, { ...along, ...counted })]),
        ...changed.map((kept) => occurrenceWrite(context, row.id, kept)),
        ...(made?.writes ?? []),
      ],
      log: [
        ...stuck.map(({ workOn, problem }) => ({
          ...standingRow(standing, "work_stuck", {
            what: scheduleTitle(row.description),
            onDay: workOn,
            reason: problem,
          }),
          audience: [],
        })),
        ...(made?.log ?? []),
      ],
      mail: [
        ...stuck.flatMap((one) =>
          manager
            ? recurringStuckMail({
                ...one,
                to: manager.email,
                organisation: organisation.name,
                number: standing.number,
                what: scheduleTitle(row.description),
                url: `${appUrl}/standing-orders/${standing.id}`,
              })
            : [],
        ),
        ...(made?.mail ?? []),
      ],
      cards: made?.cards ?? [],
      result: { scheduleId, workOrderId: made?.result.workOrderId ?? null, more },
    };
  },
});

const beganBy = ({ madeThrough }: { madeThrough: string }, { id, validFrom }: StandingOrderRow) => ({
  standingOrderId: id,
  madeThrough: laterDay(madeThrough, daysAfter(validFrom, -1)),
  lookOn: "",
});
