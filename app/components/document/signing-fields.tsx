import type { Draft } from "#domain/document/draft.ts";
import { CheckboxField } from "../form/choice-fields.tsx";

/** Whether acceptance takes a signature, and what is entered beside it. */
export function SigningFields({ signed, initialled, dated }: Pick<Draft, "signed" | "initialled" | "dated">) {
  return (
    <>
      <CheckboxField
        label="Take a signature"
        name="signed"
        hint="They prove who they are by a code sent to their address, and get a sealed copy."
        defaultChecked={signed}
      />
      <details open={initialled || dated}>
        <summary>Ask for more with the signature</summary>
        <div className="mt-2 grid gap-3">
          <CheckboxField label="Their initials" name="initialled" defaultChecked={initialled} />
          <CheckboxField label="The date, as they enter it" name="dated" defaultChecked={dated} />
        </div>
      </details>
    </>
  );
}
