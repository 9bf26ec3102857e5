import { useClock } from "#app/components/clock.tsx";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { DateTimeField } from "#app/components/form/date-fields.tsx";
import { momentInput } from "#domain/time/input.ts";

interface ClosingFieldsProps {
  /** As it was when it was sent before. */
  closing: { closesAt: number; lateAllowed: boolean } | null;
}

/** Until when bids are taken (rule B1). */
export function ClosingFields({ closing }: ClosingFieldsProps) {
  const { now, timeZone } = useClock();
  return (
    <>
      <DateTimeField
        label="Bids are taken until"
        name="closesAt"
        hint={`Nobody reads a price before then, unless everybody has answered. Times are those of ${timeZone}.`}
        defaultValue={closing ? momentInput(closing.closesAt, timeZone) : undefined}
        min={momentInput(now, timeZone)}
        required
      />
      <CheckboxField
        label="Take late bids, marked as late"
        name="lateAllowed"
        hint="Until the bids are opened."
        defaultChecked={closing?.lateAllowed ?? false}
      />
    </>
  );
}
