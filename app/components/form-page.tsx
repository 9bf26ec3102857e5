import type { ReactNode } from "react";
import { Card } from "./card.tsx";
import { CommandForm } from "./form/command-form.tsx";
import { PressButton } from "./form/press-button.tsx";
import { SubmitButton } from "./form/submit-button.tsx";
import { type Crumb, Page, PageHeader } from "./page.tsx";

interface FormPageProps {
  title: string;
  crumbs: readonly Crumb[];
  /** What the button says. */
  press: string;
  /** Of the row that is changed, so that two who change it at once do not undo each other. */
  version?: number;
  /** What to start from, such as values carried by the address. */
  reply?: unknown;
  /** What stands below the form. */
  below?: ReactNode;
  /** The fields. */
  children: ReactNode;
}

/** A page that is one form, to add something or to change it. */
export function FormPage({ title, crumbs, press, version, reply, below, children }: FormPageProps) {
  return (
    <Page narrow>
      <PageHeader title={title} crumbs={crumbs} />
      <div className="grid gap-4">
        <Card>
          <CommandForm reply={reply}>
            {version !== undefined && <input type="hidden" name="expectedVersion" value={version} />}
            {children}
            <SubmitButton>{press}</SubmitButton>
          </CommandForm>
        </Card>
        {below}
      </div>
    </Page>
  );
}

interface ArchiveCardProps {
  /** The page of what is archived, below which `archive` and `restore` are. */
  here: string;
  archived: boolean;
  /** What taking it back does, and what archiving it does. */
  restoring: string;
  archiving: string;
}

export function ArchiveCard({ here, archived, restoring, archiving }: ArchiveCardProps) {
  return (
    <Card title={archived ? "Archived" : "Archive"}>
      <p className="mb-3 text-ink-2">{archived ? restoring : archiving}</p>
      <PressButton to={archived ? `${here}/restore` : `${here}/archive`}>
        {archived ? "Take back" : "Archive"}
      </PressButton>
    </Card>
  );
}
