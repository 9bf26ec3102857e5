import { useEffect } from "react";
import { Dialog } from "../dialog.tsx";
import { CommandForm } from "../form/command-form.tsx";
import { DateTimeField } from "../form/date-fields.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { type Asked, movePath } from "./use-moves.ts";

const ID = "board-move";

/** Asks what a move needs: a reason, or when. */
export default function MoveDialog({ asked, onDone }: { asked: Asked; onDone: () => void }) {
  useEffect(() => {
    const dialog = document.getElementById(ID);
    if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus();
    dialog.addEventListener("close", onDone, { once: true });
  }, [onDone]);
  const { card, move } = asked;
  return (
    <Dialog id={ID} title={`${move.label}: ${card.number}`}>
      <CommandForm inPlace action={movePath(asked)}>
        <input type="hidden" name="expectedVersion" value={card.version} />
        {move.asks === "time" ? (
          <DateTimeField label="From" name="scheduledFrom" required />
        ) : (
          <TextArea label="Reason" name="reason" hint={`${card.contractorName} will read it.`} required />
        )}
        <SubmitButton kind={move.action === "cancel" ? "danger" : "primary"}>{move.label}</SubmitButton>
      </CommandForm>
    </Dialog>
  );
}
