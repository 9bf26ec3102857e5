import { type MouseEvent, useState } from "react";
import { CommandForm } from "../form/command-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";

/** A link to the page that removes, where there is no script; with it, what to press appears below the comment. */
export function Removal({ address }: { address: string }) {
  const [isAsked, setAsked] = useState(false);
  function ask(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    setAsked(!isAsked);
  }
  return (
    <>
      <a href={address} onClick={ask} data-opens="">
        Remove
      </a>
      {isAsked && (
        <CommandForm inPlace action={address}>
          <p>Nobody will see these words any more.</p>
          <SubmitButton kind="danger" size="small">
            Remove comment
          </SubmitButton>
        </CommandForm>
      )}
    </>
  );
}
