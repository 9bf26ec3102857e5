import type { ReactNode } from "react";

const pictures = {
  board:
    "M14 18h26v60H14zM47 18h26v38H47zM80 18h26v50H80zM19 25h16v10H19zM19 41h16v10H19zM52 25h16v10H52zM85 25h16v10H85zM85 41h16v10H85z",
  list: "M16 16h88v64H16zM16 32h88M16 48h88M16 64h88M24 24h4M24 40h4M24 56h4M24 72h4M36 24h34M36 40h42M36 56h28M36 72h38M90 24h8M90 40h8M90 56h8M90 72h8",
  paper: "M36 10h38l14 14v62H36zM74 10v14h14M46 38h32M46 48h32M46 58h20M62 72h16",
  people:
    "M60 44a13 13 0 1 0 0-26 13 13 0 0 0 0 26zM34 80a26 26 0 0 1 52 0M28 50a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM10 76a18 18 0 0 1 22-17M92 50a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM110 76a18 18 0 0 0-22-17",
  photos: "M18 26h20l6-10h32l6 10h20v52H18zM60 66a15 15 0 1 0 0-30 15 15 0 0 0 0 30z",
  talk: "M18 18h58v36H44L30 66V54H18zM84 34h18v34H92v10L80 68H56v-6",
  done: "M60 84a36 36 0 1 0 0-72 36 36 0 0 0 0 72zM44 49l11 11 21-24",
} as const;

export interface EmptyStateProps {
  /** What will be here. */
  picture: keyof typeof pictures;
  title: string;
  children?: ReactNode;
  /** One button. */
  action?: ReactNode;
}

export function EmptyState({ picture, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <svg
        viewBox="0 0 120 96"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={pictures[picture]} />
      </svg>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
