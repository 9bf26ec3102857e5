import type { ReactNode } from "react";
import { Link } from "react-router";
import { LinkButton } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import type { AnswerFacts } from "#db/queries/portal-document.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { waitsForThem } from "#domain/document/step.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { standingWords } from "./standing-words.ts";

interface AnswerPageProps {
  document: Pick<AnswerFacts, "kind" | "number" | "title" | "step" | "until" | "left" | "from">;
  organisation: string;
  /** The address of the document. */
  to: string;
  title: string;
  asks: "accept" | "decline";
  children: ReactNode;
}

/** Where somebody answers a document: what it is, and their answer; or why none is asked for any more. */
export function AnswerPage({ document, organisation, to, title, asks, children }: AnswerPageProps) {
  const { kind, number, step, until, left, from } = document;
  const isSigned = asks === "accept" && step === "sign";
  return (
    <Page narrow>
      <PageHeader
        title={title}
        crumbs={[{ label: `${kindFacts[kind].theirs} ${number}`, to }]}
        meta={document.title}
      />
      {isSigned && (
        <div className="grid gap-3">
          <p>This is accepted by signing it.</p>
          <LinkButton kind="primary" wide to={`${to}/sign`}>
            Go to Sign
          </LinkButton>
        </div>
      )}
      {!isSigned && waitsForThem(step) && <div className="grid gap-4">{children}</div>}
      {!waitsForThem(step) && (
        <Standing
          words={standingWords(step, {
            from,
            organisation,
            until: until === null ? "" : wholeDay(until),
            left,
            hasNewer: false,
            isMine: false,
            isSigned: false,
            kind,
          })}
        />
      )}
      <p className="mt-4">
        <Link className="link" to={to}>
          Back to the document
        </Link>
      </p>
    </Page>
  );
}

function Standing({ words }: { words: ReturnType<typeof standingWords> }) {
  if (!words) return <p>It asks nothing of you.</p>;
  return (
    <Notice tone={words.tone} title={words.title}>
      <p>{words.next}</p>
    </Notice>
  );
}
