import type { ReactNode } from "react";
import { dayHeading } from "#domain/time/format.ts";
import { DateText, useClock } from "./clock.tsx";
import { Avatar } from "./person.tsx";
import { unbroken } from "./unbroken.tsx";

export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  );
}

export function DayBreak({ at }: { at: number }) {
  const { now, timeZone } = useClock();
  return <li className="day-break">{dayHeading(at, now, timeZone)}</li>;
}

export interface EntryProps {
  at: number;
  who: string;
  /** What they did: "completed WO-1043". */
  said: ReactNode;
  /** Who may see it, such as "Staff only" or "You and Apex Plumbing"; left out where all who look may. */
  audience?: string | undefined;
  /** A glyph in place of the face. */
  mark?: ReactNode;
  /** Documents, photos, a quoted comment. */
  children?: ReactNode;
  changed?: boolean;
}

export function Entry({ at, who, said, audience, mark, children, changed = false }: EntryProps) {
  return (
    <li className={changed ? "entry just-changed" : "entry"}>
      {mark ? <span className="entry-mark">{mark}</span> : <Avatar name={who} />}
      <div className="min-w-0">
        <p className="entry-line">
          <span>
            <b>{who}</b>
            {typeof said === "string" ? unbroken(` ${said}`) : <> {said}</>}
          </span>
          <DateText at={at} as="time" />
        </p>
        {audience && <p className="entry-audience">{audience}</p>}
        {children}
      </div>
    </li>
  );
}

/** A comment as it was written. */
export function Quote({ children }: { children: ReactNode }) {
  return <div className="entry-quote">{children}</div>;
}
