import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { documentPatterns, patternFor } from "#db/queries/document-patterns.ts";
import { documentKinds, kindFacts } from "#domain/document/kinds.ts";
import { numberFor, restartsYearly } from "#domain/document/numbering.ts";
import type { Route } from "./+types/numbers.ts";
import { SettingsTabs } from "./tabs.tsx";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = staffContext(context);
  const patterns = await documentPatterns(db, viewer.orgId);
  const kinds = documentKinds.map((kind) => {
    const pattern = patternFor(patterns, kind);
    return {
      kind,
      pattern,
      sample: numberFor(pattern, 1, now, frame.timeZone),
      yearly: restartsYearly(pattern),
    };
  });
  return { kinds, admin: viewer.role === "admin" };
});

export const meta = () => [{ title: "Numbers · Jobroom" }];

export default function Numbers({ loaderData: { kinds, admin } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Settings" />
      <SettingsTabs admin={admin} />
      <Card flush>
        <List label="Numbers of documents">
          {kinds.map(({ kind, pattern, sample, yearly }) => (
            <ListRow
              key={kind}
              title={kindFacts[kind].label}
              {...(admin && { to: `/settings/numbers/${kind}` })}
              end={<span className="tnum">{sample}</span>}
            >
              <span className="tnum">{pattern}</span>
              {yearly && ", from 1 again each year"}
            </ListRow>
          ))}
        </List>
      </Card>
    </Page>
  );
}
