import type { ButtonHTMLAttributes, ReactNode } from "react";
import type { LinkProps } from "react-router";
import { Link } from "react-router";

/** One primary button a screen; bare is for rows and bars of tools. */
export type ButtonKind = "primary" | "quiet" | "danger" | "bare";

export interface ButtonLook {
  kind?: ButtonKind | undefined;
  size?: "normal" | "small" | undefined;
  wide?: boolean | undefined;
  /** Square, for an icon alone: give it an `aria-label`. */
  icon?: boolean | undefined;
}

export function buttonClass({ kind = "quiet", size, wide, icon }: ButtonLook): string {
  return `btn btn-${kind}${size === "small" ? " btn-small" : ""}${wide ? " btn-wide" : ""}${icon ? " btn-icon" : ""}`;
}

export interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> {
  children: ReactNode;
  pending?: boolean;
}

export function Button({
  kind,
  size,
  wide,
  icon,
  pending,
  type = "button",
  children,
  ...native
}: ButtonProps) {
  return (
    <button
      {...native}
      type={type}
      className={buttonClass({ kind, size, wide, icon })}
      aria-disabled={pending || native["aria-disabled"]}
    >
      {pending && <span className="spinner" />}
      {children}
    </button>
  );
}

export interface LinkButtonProps extends ButtonLook, Omit<LinkProps, "className"> {}

export function LinkButton({ kind, size, wide, icon, ...link }: LinkButtonProps) {
  return <Link {...link} className={buttonClass({ kind, size, wide, icon })} />;
}
