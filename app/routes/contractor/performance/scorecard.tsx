import { answering } from "#app/answer.ts";
import { CompanyTabs } from "#app/components/company-tabs.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { ScorecardView } from "#app/components/performance/scorecard-view.tsx";
import { leadContext } from "#app/lead-context.ts";
import { readScorecardPage } from "#app/routes/shared/scorecard-page.ts";
import type { Route } from "./+types/scorecard.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const app = leadContext(context);
  return {
    page: await readScorecardPage(app, undefined, request),
    organisation: app.frame.organisation,
  };
});

export const meta = () => [{ title: "Your performance · Jobroom" }];

export default function OwnScorecard({ loaderData: { page, organisation } }: Route.ComponentProps) {
  return (
    <Page>
      <PageHeader title="Your performance" meta={`As ${organisation} counts it, and reads it too`} />
      <CompanyTabs />
      <ScorecardView
        page={page}
        here="/work/performance"
        mirrorTitle={`How fast ${organisation} decides and pays`}
      />
    </Page>
  );
}
