import { useRef } from "react";
import { Link } from "react-router";
import { DateText } from "#app/components/clock.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { useListeners } from "#app/components/use-listeners.ts";
import type { ShownLine } from "#domain/document/shown.ts";
import type { TimelineItem } from "#domain/log/timeline.ts";

export interface LineTalkProps {
  line: ShownLine;
  documentId: string;
  jobId: string;
  /** What was said about this line, oldest first. */
  said: readonly TimelineItem[];
  /** Whether somebody is asking about it. */
  isOpen: boolean;
  /** The same page with the question about this line open, or closed. */
  toggleTo: string;
  onTyping: (on: boolean) => void;
}

/** Questions and answers beside the line they are about. */
export function LineTalk({ line, documentId, jobId, said, isOpen, toggleTo, onTyping }: LineTalkProps) {
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
      <Link
        className="link text-13"
        to={toggleTo}
        replace
        preventScrollReset
        aria-label={`${isOpen ? "Do not ask" : "Ask"} about ${line.description}`}
      >
        {isOpen ? "Close" : said.length > 0 ? "Write again" : "Ask about this"}
      </Link>
      {isOpen && <Question {...{ line, documentId, jobId, onTyping }} />}
    </div>
  );
}

function Question({
  line,
  documentId,
  jobId,
  onTyping,
}: Pick<LineTalkProps, "line" | "documentId" | "jobId" | "onTyping">) {
  const box = useRef<HTMLDivElement>(null);
  useListeners(box, { input: () => onTyping(true), focusout: () => onTyping(false) });
  return (
    <CommandForm inPlace action={`/talk/${jobId}/comments`} onSent={() => onTyping(false)}>
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="lineId" value={line.id} />
      <div ref={box}>
        <TextArea
          label={`Your question about ${line.description}`}
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
