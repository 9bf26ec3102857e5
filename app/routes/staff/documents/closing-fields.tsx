import { useClock } from "#app/components/clock.tsx";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { DateTimeField } from "#app/components/form/date-fields.tsx";
import { momentInput } from "#domain/time/input.ts";

interface ClosingFieldsProps {
  /** UTC ms, as it was planned or sent before. */
  closesAt: number | null;
  lateAllowed: boolean;
}

/** Until when bids are taken (rule B1). */
export function ClosingFields({ closesAt, lateAllowed }: ClosingFieldsProps) {
  const { now, timeZone } = useClock();
  return (
    <>
      <DateTimeField
        label="Bids are taken until"
        name="closesAt"
        hint={`Nobody reads a price before then, unless everybody has answered. Times are those of ${timeZone}.`}
        defaultValue={closesAt === null ? undefined : momentInput(closesAt, timeZone)}
        min={momentInput(now, timeZone)}
        required
      />
      <CheckboxField
        label="Take late bids, marked as late"
        name="lateAllowed"
        hint="Until the bids are opened."
        defaultChecked={lateAllowed}
      />
    </>
  );
}
