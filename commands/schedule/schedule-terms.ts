import type { z } from "zod";
import { newestReading } from "#db/queries/schedules/meter.ts";
import type { Standing } from "#db/queries/standing-orders/reach.ts";
import { readPlan } from "#db/queries/work-order-plan.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import type { ScheduleRule } from "#domain/schedule/rule.ts";
import { callOff } from "#domain/standing-order/call-off.ts";
import { dayKey } from "#domain/time/day.ts";
import type { CommandContext } from "../command.ts";
import { priceLines, sumOfLines } from "../lines.ts";
import { checklistOf } from "../work-order/checklist.ts";
import { ruleGiven, type scheduleInput } from "./schedule-input.ts";

type Given = z.output<typeof scheduleInput>;

/** What no later day mends: dates and what is left are asked when the work is made. */
const NEVER_FIT: ReadonlySet<string> = new Set(["standing_scope", "over_call_off", "over_line"]);

/**
 * A schedule's columns as they were given. Throws `invalid` at the field that cannot be as it is, `over_nte`, and
 * `standing_scope`, `over_call_off`, `over_line` where no work of it could ever be called off.
 */
export async function scheduleTerms({ db, orgId, now }: CommandContext, standing: Standing, given: Given) {
  const { contractorId } = standing.row;
  const plan = await readPlan(db, orgId, { ...given, contractorId }, now);
  const { organisation, place, jobType } = plan;
  if (!organisation || !place) throw invalid("Choose an asset from the list.", "assetId");
  if (given.jobTypeId && !jobType) throw invalid("Choose a job type from the list.", "jobTypeId");
  if (given.endOn !== undefined && given.endOn < given.startOn)
    throw invalid("Enter a last day that is not before the first.", "endOn");
  checklistOf(jobType?.checklist, given.checklist);
  const rule = ruleGiven(given);
  const lines = priceLines(
    given.lines.map((line) => ({ ...line, rate: undefined })),
    organisation.defaultTaxBp,
  );
  const sumMinor = sumOfLines(lines);
  const nteMinor = given.nteMinor ?? Math.max(organisation.defaultNteMinor, sumMinor);
  if (sumMinor > nteMinor)
    throw invalid(
      "The lines come to more than the not-to-exceed. Raise it, or lower a line.",
      "nteMinor",
      "over_nte",
    );
  const answer = callOff(standing.now, {
    workOn: given.startOn,
    ...{ siteId: place.siteId, assetId: place.assetId, category: place.category },
    amountMinor: lines.length ? sumMinor : nteMinor,
    lineNets: lines.length ? lines.map(({ netMinor }) => netMinor) : [nteMinor],
  });
  const never = answer.fits ? [] : answer.misfits.filter(({ code }) => NEVER_FIT.has(code));
  if (never[0])
    throw conflict(
      never[0].code,
      never.map(({ message }) => message).join(" "),
      never[0].code === "standing_scope" ? "assetId" : "nteMinor",
    );
  const terms = {
    description: given.description,
    assetId: place.assetId,
    jobTypeId: jobType?.id ?? null,
    priority: given.priority,
    checklist: given.checklist ?? null,
    lines: given.lines,
    nteMinor: given.nteMinor ?? null,
    rule,
    startOn: given.startOn,
    endOn: given.endOn ?? null,
    atMinute: given.at === undefined ? null : minuteOf(given.at),
    durationMinutes: given.at === undefined ? null : (given.durationMinutes ?? null),
    leadDays: given.leadDays,
    onHoliday: given.onHoliday,
    meterFromMilli: await countedFrom({ db, orgId }, rule, given),
  };
  return { terms, today: dayKey(now, organisation.timeZone) };
}

async function countedFrom(
  { db, orgId }: Pick<CommandContext, "db" | "orgId">,
  rule: ScheduleRule,
  { assetId, meterFromMilli }: Given,
): Promise<number | null> {
  if (rule.repeats !== "meter") return null;
  const from = meterFromMilli ?? (await newestReading(db, orgId, { assetId, unit: rule.unit }));
  if (from === null)
    throw invalid(
      `No reading in ${rule.unit} is known of this asset. Enter the one to count from.`,
      "meterFromMilli",
    );
  return from;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
