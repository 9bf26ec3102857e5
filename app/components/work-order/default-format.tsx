import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";

/** Rule W1: which format new work orders open in, for this person. */
export function DefaultFormat({ format }: { format: "contractor" | "full" }) {
  const other = format === "full" ? "contractor" : "full";
  return (
    <CommandForm
      inPlace
      action="/work-orders/new/format"
      className="flex flex-wrap items-center gap-2 text-13 text-ink-2"
    >
      <input type="hidden" name="format" value={other} />
      <span>{format === "full" ? "Opens with all fields." : "Opens with three fields."}</span>
      <SubmitButton kind="bare" size="small">
        {format === "full" ? "Open with three fields from now on" : "Open with all fields from now on"}
      </SubmitButton>
    </CommandForm>
  );
}
