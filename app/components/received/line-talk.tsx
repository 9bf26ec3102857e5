import { useRef } from "react";
import { DateText } from "#app/components/clock.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { useListeners } from "#app/components/use-listeners.ts";
import type { PartyTag } from "#domain/access/audience.ts";
import { decodeAudience } from "#domain/access/audience.ts";
import type { ShownLine } from "#domain/document/shown.ts";
import type { TimelineItem } from "#domain/log/timeline.ts";

export interface LineTalkProps {
  line: ShownLine;
  about: {
    documentId: string;
    jobId: string;
    /** For staff: the encoded audience of those it was sent to, whom an answer goes to. */
    answersTo?: string | undefined;
  };
  /** What was said about this line, oldest first. */
  said: readonly TimelineItem[];
  /** Whether somebody writes about it. */
  isOpen: boolean;
  /** The same page with the form for this line open, or closed. */
  toggleTo: string;
  onTyping: (on: boolean, audience?: PartyTag[]) => void;
}

/** Questions and answers beside the line they are about. */
export function LineTalk({ line, about, said, isOpen, toggleTo, onTyping }: LineTalkProps) {
  const isStaff = about.answersTo !== undefined;
  // Staff answer where somebody asked; they have nothing to ask themselves
  if (isStaff && said.length === 0) return null;
  const word = isStaff ? "Answer" : said.length > 0 ? "Write again" : "Ask about this";
  const toggle = (
    <a
      className="line-ask no-print"
      href={toggleTo}
      aria-label={`${isOpen ? "Close" : word}: ${line.description}`}
    >
      {isOpen ? "Close" : word}
    </a>
  );
  if (said.length === 0 && !isOpen) return toggle;
  return (
    <div className="line-talk no-print">
      {said.map(({ row }) => (
        <p key={row.seq}>
          <b>{row.actor.name}</b>{" "}
          <span className="text-ink-3">
            <DateText at={row.at} as="ago" />
          </span>
          <span className="block whitespace-pre-line">{String(row.data.body ?? "")}</span>
        </p>
      ))}
      {toggle}
      {isOpen && <LineForm {...{ line, about, onTyping }} />}
    </div>
  );
}

function LineForm({ line, about, onTyping }: Pick<LineTalkProps, "line" | "about" | "onTyping">) {
  const { documentId, jobId, answersTo } = about;
  const box = useRef<HTMLDivElement>(null);
  const tags = answersTo === undefined ? [] : decodeAudience(answersTo);
  useListeners(box, { input: () => onTyping(true, tags), focusout: () => onTyping(false, tags) });
  return (
    <CommandForm inPlace action={`/talk/${jobId}/comments`} onSent={() => onTyping(false, tags)}>
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="lineId" value={line.id} />
      {answersTo && <input type="hidden" name="audience" value={answersTo} />}
      <div ref={box}>
        <TextArea
          label={`Your ${answersTo === undefined ? "question" : "answer"} about ${line.description}`}
          name="body"
          rows={2}
          maxLength={4_000}
          required
        />
      </div>
      <SubmitButton kind="quiet">Send</SubmitButton>
    </CommandForm>
  );
}
