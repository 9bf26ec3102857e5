import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { savedTemplates } from "#db/queries/budget-templates.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/budget-templates.ts";
import { SettingsTabs } from "./tabs.tsx";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { role, orgId } = viewer;
  return {
    templates: await savedTemplates(db, orgId),
    admin: role === "admin",
    changes: role !== "viewer",
  };
});

export const meta = () => [{ title: "Budget templates · Jobroom" }];

export default function BudgetTemplates({ loaderData }: Route.ComponentProps) {
  const { templates, admin, changes } = loaderData;
  return (
    <Page narrow>
      <PageHeader title="Settings" />
      <SettingsTabs admin={admin} />
      <Card flush>
        {templates.length > 0 ? (
          <List label="Budget templates">
            {templates.map(({ id, name, items, savedBy, savedAt }) => (
              <ListRow
                key={id}
                title={name}
                end={
                  changes && (
                    <PressButton to={`/settings/budget-templates/${id}/remove`} size="small">
                      Remove <span className="sr-only">{name}</span>
                    </PressButton>
                  )
                }
              >
                {counted(items, "line")}, saved by {savedBy} on <DateText at={savedAt} />
              </ListRow>
            ))}
          </List>
        ) : (
          <EmptyState picture="list" title="No budget templates yet">
            Save the budget of a job you will do again as a template. You find that in the menu of the budget.
          </EmptyState>
        )}
      </Card>
    </Page>
  );
}
