import { Link } from "react-router";
import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pill } from "#app/components/pill.tsx";
import { staffContext } from "#app/guards.ts";
import { documentTemplates } from "#db/queries/document-templates.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import type { Route } from "./+types/document-templates.ts";
import { SettingsTabs } from "./tabs.tsx";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return {
    templates: await documentTemplates(db, viewer.orgId),
    admin: viewer.role === "admin",
    changes: viewer.role !== "viewer",
  };
});

export const meta = () => [{ title: "Document templates · Jobroom" }];

export default function DocumentTemplates({ loaderData }: Route.ComponentProps) {
  const { templates, admin, changes } = loaderData;
  return (
    <Page narrow>
      <PageHeader
        title="Settings"
        actions={
          changes && (
            <LinkButton to="/settings/document-templates/new" kind="primary">
              Write a template
            </LinkButton>
          )
        }
      />
      <SettingsTabs admin={admin} />
      <Card flush>
        {templates.length > 0 ? (
          <List label="Document templates">
            {templates.map((template) => (
              <ListRow
                key={template.id}
                title={template.name}
                to={`/settings/document-templates/${template.id}`}
                end={
                  template.isDefault ? (
                    <Pill>Begins new ones</Pill>
                  ) : (
                    changes && <DefaultButton {...template} />
                  )
                }
              >
                {kindFacts[template.kind].label}, saved by {template.savedBy} on{" "}
                <DateText at={template.savedAt} />
              </ListRow>
            ))}
          </List>
        ) : (
          <EmptyState picture="paper" title="No document templates yet">
            A template holds the cover text, scope, terms and payments that documents of a kind begin with.
          </EmptyState>
        )}
      </Card>
      <p className="mt-3 text-13 text-ink-3">
        How documents are numbered is under{" "}
        <Link className="link" to="/settings/numbers">
          Numbers
        </Link>
        .
      </p>
    </Page>
  );
}

const DefaultButton = ({ id, name }: { id: string; name: string }) => (
  <PressButton to={`/settings/document-templates/${id}/make-default`} size="small">
    Begin new ones with it <span className="sr-only">({name})</span>
  </PressButton>
);
