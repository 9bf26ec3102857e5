import type { ReactNode } from "react";
import { useId } from "react";
import type { ButtonLook } from "./button.tsx";
import { Button } from "./button.tsx";

export interface MenuProps extends ButtonLook {
  /** What stands on the button. */
  button: ReactNode;
  /** Said in place of the button's content when that is only an icon. */
  label?: string;
  /** Opens towards the right. */
  start?: boolean;
  /** `<MenuItem>`s: links, or forms with one button. */
  children: ReactNode;
}

/** A popover of the browser's own: opens, closes and keeps the focus without script. */
export function Menu({ button, label, start = false, children, ...look }: MenuProps) {
  const id = useId();
  return (
    <>
      <Button {...look} popoverTarget={id} aria-label={label}>
        {button}
      </Button>
      <ul className={start ? "menu menu-start" : "menu"} id={id} popover="auto">
        {children}
      </ul>
    </>
  );
}

export function MenuItem({ children }: { children: ReactNode }) {
  return <li>{children}</li>;
}

export function MenuHead({ children }: { children: ReactNode }) {
  return <li className="menu-head">{children}</li>;
}
