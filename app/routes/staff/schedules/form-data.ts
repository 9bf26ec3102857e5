import { typedValues } from "#app/components/form/reply.ts";
import { firstValues, valuesOf } from "#app/components/schedule/rule-values.ts";
import type { AppContext } from "#app/context.ts";
import { ratesToday, readRates } from "#db/queries/rate-cards/on-day.ts";
import { readScheduleForm } from "#db/queries/schedules/form.ts";
import { findAssets } from "#db/queries/work-order-choices.ts";
import type { Frame } from "#domain/access/frame.ts";
import type { StaffViewer } from "#domain/access/viewer.ts";
import { dayKey } from "#domain/time/day.ts";
import { laterDay } from "#domain/time/days.ts";

interface Looking extends Pick<AppContext, "db" | "now"> {
  viewer: StaffViewer;
  frame: Frame;
}

/** What the form of recurring work shows, with what the address carries of it. Throws `not_found`. */
export async function scheduleFormData(
  { db, viewer, frame, now }: Looking,
  of: { standingOrderId: string } | { scheduleId: string },
  request: Request,
) {
  const asked = new URL(request.url).searchParams;
  const read = await readScheduleForm(db, viewer, { ...of, assetId: asked.get("assetId") ?? "", now });
  const { schedule, standing, types, asset, open } = read;
  const { row } = standing;
  const assetText = asked.get("assetIdText");
  const [rates, assets] = await Promise.all([
    readRates(db, viewer.orgId, { ...ratesToday(row.contractorId, frame, now), standingOrderId: row.id }),
    assetText && !asked.get("assetId") ? findAssets(db, viewer.orgId, assetText) : undefined,
  ]);
  const today = dayKey(now, frame.timeZone);
  const typed = asked.has("repeats") ? typedValues(asked) : null;
  return {
    standing: { id: row.id, number: row.number, contractorName: row.contractorName },
    schedule,
    form: {
      known: schedule,
      ...{ types, asset, assets, rates, typed },
      currency: row.currency,
      rule: {
        values: typed ?? (schedule ? valuesOf(schedule) : firstValues(laterDay(row.validFrom, today))),
        today,
        days: open.days,
        holidays: [...open.holidays],
      },
    },
  };
}
