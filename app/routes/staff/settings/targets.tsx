import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { readTargets } from "#db/queries/calendar.ts";
import { targetWords } from "#domain/performance/target-words.ts";
import { priorities } from "#domain/performance/targets.ts";
import type { Route } from "./+types/targets.ts";
import { SettingsTabs } from "./tabs.tsx";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { targets, jobTypes } = await readTargets(db, viewer.orgId);
  const all = { value: "", label: "All job types" };
  const rows = [all, ...jobTypes].map(({ value, label }) => ({
    of: value,
    label,
    lines: priorities.flatMap((priority) => {
      const target = targets.find((each) => each.jobTypeId === value && each.priority === priority);
      return target ? [targetWords(target)] : [];
    }),
  }));
  return { rows, admin: viewer.role === "admin" };
});

export const meta = () => [{ title: "Target times · Jobroom" }];

export default function Targets({ loaderData: { rows, admin } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Settings" />
      <SettingsTabs admin={admin} />
      <p className="mb-3 text-ink-2">
        How long contractors have from when work is given. The dates are worked out then, and both sides see
        them.
      </p>
      <Card flush>
        <List label="Target times">
          {rows.map(({ of, label, lines }) => (
            <ListRow key={of} title={label} {...(admin && { to: `/settings/targets/${of || "all"}` })}>
              {lines.length > 0
                ? lines.map((line) => (
                    <span key={line} className="block">
                      {line}
                    </span>
                  ))
                : of
                  ? "As for all job types"
                  : "No target times"}
            </ListRow>
          ))}
        </List>
      </Card>
    </Page>
  );
}
