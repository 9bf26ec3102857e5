import type { ReactNode } from "react";

export type IconComponent = () => ReactNode;

/** A 16 × 16 line drawing in the colour of the text around it; the words beside it say what it means. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A drawing that is one path. */
export function drawing(path: string): IconComponent {
  return () => (
    <Icon>
      <path d={path} />
    </Icon>
  );
}
