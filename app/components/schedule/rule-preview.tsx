import { isProblem, readRule } from "#domain/schedule/rule.ts";
import type { OpenDays } from "#domain/schedule/shift.ts";
import { previewed } from "#domain/schedule/upcoming.ts";
import { scheduleWords } from "#domain/schedule/words.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { datesOf, type RuleValues, ruleFields } from "./rule-values.ts";

interface RulePreviewProps {
  values: RuleValues;
  today: string;
  days: OpenDays["days"];
  holidays: readonly string[];
}

const SHOWN = 6;

/** What is being written in plain words, and the next dates of it. */
export function RulePreview({ values, today, days, holidays }: RulePreviewProps) {
  const rule = readRule(ruleFields(values));
  const dates = datesOf(values, today);
  const next = isProblem(rule)
    ? []
    : previewed({ rule, ...dates }, { days, holidays: new Set(holidays) }, today, SHOWN);
  return (
    <output className="block rounded-md border border-line bg-sunken p-3 text-14" aria-live="polite">
      {isProblem(rule) ? (
        <p className="text-ink-2">{rule.message}</p>
      ) : (
        <>
          <p>{scheduleWords({ rule, ...dates })}</p>
          {next.length > 0 && (
            <ul className="mt-2 grid gap-1" aria-label="The next dates">
              {next.map(({ onDay, workOn }) => (
                <li key={onDay} className="tnum">
                  {workOn === null ? `${wholeDay(onDay)}: a holiday, left out` : wholeDay(workOn)}
                  {workOn !== null && workOn !== onDay && ` in place of ${wholeDay(onDay)}, a holiday`}
                </li>
              ))}
            </ul>
          )}
          {next.length === 0 && rule.repeats !== "meter" && <p className="mt-2">No date is left.</p>}
        </>
      )}
    </output>
  );
}
