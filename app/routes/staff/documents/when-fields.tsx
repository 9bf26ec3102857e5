import { useSearchParams } from "react-router";
import { useClock } from "#app/components/clock.tsx";
import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { DateTimeField } from "#app/components/form/date-fields.tsx";
import { addDays } from "#domain/time/add-days.ts";
import { momentInput } from "#domain/time/input.ts";

const OPTIONS = [
  { value: "now", label: "Now" },
  { value: "later", label: "At a time", hint: "It goes out by itself, as it stands then." },
];

/** Whether a document goes out now or by itself; `sendAt` is what is planned, UTC ms. */
export function WhenFields({ sendAt }: { sendAt: number | null }) {
  const { now, timeZone } = useClock();
  const [search] = useSearchParams();
  const at = (moment: number) => momentInput(moment, timeZone);
  const isLater = sendAt !== null || search.get("when") === "later";
  return (
    <div className="when">
      <RadioGroup
        label="When"
        name="when"
        options={OPTIONS}
        defaultValue={isLater ? "later" : "now"}
        required
      />
      <div className="when-later">
        <DateTimeField
          name="at"
          label="When to send it"
          hint="If it cannot be sent then, you get a mail."
          min={at(now)}
          defaultValue={at(sendAt ?? addDays(now, 1, timeZone))}
          required
        />
      </div>
    </div>
  );
}
