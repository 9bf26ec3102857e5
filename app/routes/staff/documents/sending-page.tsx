import { type ReactNode, useState } from "react";
import { Card } from "#app/components/card.tsx";
import { PaperPage } from "#app/components/document/paper-page.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { chosenFiles } from "#domain/document/attached.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { DraftProblems } from "./draft-problems.tsx";
import { PreviewLink } from "./preview-link.tsx";
import type { Sending } from "./read-sending.ts";
import { SendingFields } from "./sending-fields.tsx";

interface SendingPageProps {
  sending: Sending;
  /** Around the document's name. */
  title(name: string): string;
  card: string;
  /** Asked before anything else. */
  first?: ReactNode;
  button: ReactNode;
  /** Below the form. */
  children?: ReactNode;
}

/** The paper as its readers will have it, and beside it how it goes out. */
export function SendingPage({ sending, title, card, first, button, children }: SendingPageProps) {
  const { document, crumbs, head, paper, problems, files } = sending;
  const [attachments, setAttachments] = useState<readonly string[]>(sending.attachments);
  const to = `/documents/${document.id}`;
  const { label } = kindFacts[document.kind];
  const name = `${label} ${document.number}`;
  return (
    <Page>
      <PageHeader
        title={title(`${label.toLowerCase()} ${document.number}`)}
        crumbs={[...crumbs, { label: name, to }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <PaperPage head={head} shown={{ ...paper, attached: chosenFiles(attachments, files) }} />
        <Card title={card}>
          {document.state !== "draft" ? (
            <p>
              It was sent already.{" "}
              <a className="link" href={to}>
                See where it stands
              </a>
            </p>
          ) : (
            <>
              <CommandForm encType="multipart/form-data">
                <input type="hidden" name="expectedVersion" value={document.version} />
                <DraftProblems problems={problems} to={`${to}/draft`} />
                {first}
                <SendingFields {...{ sending, attachments }} onAttach={setAttachments} />
                <div className="flex flex-wrap gap-2">
                  {button}
                  <PreviewLink to={`${to}/send/pdf`} />
                </div>
              </CommandForm>
              {children}
            </>
          )}
        </Card>
      </div>
    </Page>
  );
}
