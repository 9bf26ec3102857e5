import { LinkButton } from "#app/components/button.tsx";
import { PaperSheet } from "#app/components/document/paper-sheet.tsx";
import { ActionBar } from "#app/components/page.tsx";
import { AnswerPage } from "#app/components/received/answer-page.tsx";
import { ExactPdf } from "#app/components/signing/exact-pdf.tsx";
import { SigningFrame } from "#app/components/signing/signing-frame.tsx";
import { WaysOut } from "#app/components/signing/ways-out.tsx";
import type { Route } from "./+types/read.ts";
import { signingStep } from "./read-signing.ts";

export const loader = signingStep("");

export const meta = () => [{ title: "Read · Sign · Jobroom" }];

export default function ReadBeforeSigning({ loaderData }: Route.ComponentProps) {
  const { signing, to, organisation } = loaderData;
  const { head, shown, step } = signing;
  if (step !== "sign") {
    const document = { ...signing, title: shown.title, until: shown.until, from: head.from.name };
    return (
      <AnswerPage {...{ document, organisation, to }} title="Sign" asks="decline">
        <p>This is accepted without a signature.</p>
      </AnswerPage>
    );
  }
  return (
    <SigningFrame {...{ signing, to }} at={0} title="Read it first">
      <ExactPdf {...{ signing, to }} />
      <PaperSheet {...{ head, shown }} reader="recipient" />
      <WaysOut to={to} />
      <ActionBar>
        <LinkButton kind="primary" wide to={`${to}/sign/agree`}>
          I have read it
        </LinkButton>
      </ActionBar>
    </SigningFrame>
  );
}
