import type { ReactNode } from "react";
import { Link } from "react-router";
import { Page, PageHeader } from "#app/components/page.tsx";
import type { SigningPage } from "#db/queries/signing/page.ts";
import { kindFacts } from "#domain/document/kinds.ts";

const STEPS = [
  { word: "Read", path: "" },
  { word: "Agree", path: "/agree" },
  { word: "Sign", path: "/name" },
  { word: "Done", path: "/done" },
] as const;

interface SigningFrameProps {
  signing: SigningPage;
  /** The address of the document. */
  to: string;
  /** Which of the four steps this is, from 0. */
  at: number;
  title: string;
  children: ReactNode;
}

/** One of the four steps of signing. Going back is possible until the last. */
export function SigningFrame({ signing, to, at, title, children }: SigningFrameProps) {
  const { kind, number, shown } = signing;
  const isDone = at === STEPS.length - 1;
  return (
    <Page narrow={at > 0}>
      <nav aria-label="Steps of signing">
        <ol className="signing-steps">
          {STEPS.map(({ word, path }, index) => (
            <li key={word} aria-current={index === at ? "step" : undefined}>
              {index < at && !isDone ? <Link to={`${to}/sign${path}`}>{word}</Link> : word}
            </li>
          ))}
        </ol>
      </nav>
      <PageHeader
        title={title}
        crumbs={[{ label: `${kindFacts[kind].theirs} ${number}`, to }]}
        meta={shown.title}
      />
      <div className="grid gap-4">{children}</div>
    </Page>
  );
}
