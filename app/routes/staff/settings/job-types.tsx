import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pill } from "#app/components/pill.tsx";
import { staffContext } from "#app/guards.ts";
import { listJobTypes } from "#db/queries/job-types.ts";
import { counted, sentenceList } from "#domain/words.ts";
import type { Route } from "./+types/job-types.ts";
import { SettingsTabs } from "./tabs.tsx";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return { jobTypes: await listJobTypes(db, viewer.orgId), admin: viewer.role === "admin" };
});

export const meta = () => [{ title: "Job types · Jobroom" }];

type JobType = Route.ComponentProps["loaderData"]["jobTypes"][number];

export default function JobTypes({ loaderData: { jobTypes, admin } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title="Settings"
        actions={
          admin && (
            <LinkButton to="/settings/job-types/new" kind="primary">
              Add a job type
            </LinkButton>
          )
        }
      />
      <SettingsTabs admin={admin} />
      <Card flush>
        {jobTypes.length > 0 ? (
          <List label="Job types">
            {jobTypes.map((jobType) => (
              <ListRow
                key={jobType.id}
                title={jobType.name}
                {...(admin && { to: `/settings/job-types/${jobType.id}` })}
                end={jobType.archivedAt !== null && <Pill>Archived</Pill>}
              >
                {asked(jobType)}
              </ListRow>
            ))}
          </List>
        ) : (
          <EmptyState picture="done" title="No job types yet">
            A job type says what proof its work must have: photos, a checklist, a meter reading, a signature.
          </EmptyState>
        )}
      </Card>
    </Page>
  );
}

function asked({ photos, checklist, meterReading, signature }: JobType): string {
  const asks = [
    photos > 0 && counted(photos, "photo"),
    checklist.length > 0 && counted(checklist.length, "checklist item"),
    meterReading && "a meter reading",
    signature && "a signature",
  ].filter((ask) => ask !== false);
  return asks.length > 0 ? `Asks for ${sentenceList(asks)}` : "Asks for nothing";
}
