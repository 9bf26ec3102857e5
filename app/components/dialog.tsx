import type { MouseEvent, ReactNode } from "react";
import type { ButtonLook } from "./button.tsx";
import { Button, buttonClass } from "./button.tsx";
import { CloseIcon } from "./icons/actions.tsx";

export function Dialog({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <dialog className="dialog" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        <form method="dialog">
          <Button kind="bare" icon type="submit" aria-label="Close">
            <CloseIcon />
          </Button>
        </form>
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}

export interface DialogLinkProps extends ButtonLook {
  dialog: string;
  /** The page that holds the same form, for browsers without script. */
  to: string;
  children: ReactNode;
}

/** Opens a dialog where it can, and its page where it cannot. */
export function DialogLink({ dialog, to, children, ...look }: DialogLinkProps) {
  function open(event: MouseEvent) {
    const element = document.getElementById(dialog);
    if (!(element instanceof HTMLDialogElement) || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    element.showModal();
  }
  return (
    <a className={buttonClass(look)} href={to} onClick={open} aria-haspopup="dialog">
      {children}
    </a>
  );
}
