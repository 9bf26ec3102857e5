import type { ReactNode } from "react";
import type { Shape, Tone } from "./glyphs.tsx";
import { Glyph } from "./glyphs.tsx";
import { AlertIcon, InfoIcon } from "./icons/actions.tsx";

export interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out as soon as it appears. */
  live?: boolean;
}

/** Says what happened where it happened; it does not float and does not go away by itself. */
export function Notice({ tone = "neutral", title, children, live = false }: NoticeProps) {
  return (
    <div className={`notice tone-${tone}`} role={live ? "status" : undefined}>
      <NoticeMark tone={tone} />
      <div className="notice-body min-w-0">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

const glyphs: Partial<Record<Tone, Shape>> = { green: "filledTick", red: "cross" };

function NoticeMark({ tone }: { tone: Tone }) {
  const shape = glyphs[tone];
  if (shape) return <Glyph shape={shape} tone={tone} />;
  return tone === "amber" ? <AlertIcon /> : <InfoIcon />;
}

export interface OfflineBarProps {
  state: "connecting" | "offline";
  /** When the last word was heard, as already written: "14:05". */
  since: string;
}

/** A thin line at the top while nothing new can arrive. */
export function OfflineBar({ state, since }: OfflineBarProps) {
  return (
    <p className="offline-bar" role="status">
      {state === "offline" ? "No connection" : "Connecting again"}, last heard at {since}. What you typed
      stays.
    </p>
  );
}

/** Announces rows that arrived above the view without moving it. */
export function NewRowsPill({ count, onShow }: { count: number; onShow: () => void }) {
  if (count === 0) return null;
  return (
    <button type="button" className="new-rows" onClick={onShow}>
      {count === 1 ? "1 new" : `${count} new`}
    </button>
  );
}
