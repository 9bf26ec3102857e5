import { answering } from "#app/answer.ts";
import { ContractorTabs } from "#app/components/contractor-tabs.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { AnswerForm } from "#app/components/performance/answer-form.tsx";
import { ScorecardView } from "#app/components/performance/scorecard-view.tsx";
import { staffContext } from "#app/guards.ts";
import { readScorecardPage } from "#app/routes/shared/scorecard-page.ts";
import { manager } from "#domain/access/may.ts";
import type { Route } from "./+types/scorecard.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const app = staffContext(context);
  return {
    page: await readScorecardPage(app, params.id, request),
    answers: manager(app.viewer),
    admin: app.viewer.role === "admin",
  };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Performance of ${loaderData?.page.card.contractor.name ?? "a contractor"} · Jobroom` },
];

export default function Scorecard({ loaderData: { page, answers, admin } }: Route.ComponentProps) {
  const { id, name, trade } = page.card.contractor;
  const here = `/contractors/${id}/performance`;
  return (
    <Page>
      <PageHeader title={name} crumbs={[{ label: "Contractors", to: "/contractors" }]} meta={trade} />
      <ContractorTabs id={id} />
      <ScorecardView
        page={page}
        here={here}
        mirrorTitle="How fast we decide and pay"
        weightsTo={admin ? "/settings/weights" : undefined}
        {...(answers && {
          answer: (dispute) => (
            <details>
              <summary>Answer</summary>
              <div className="mt-2">
                <AnswerForm action={`${here}/disputes/${dispute.id}`} />
              </div>
            </details>
          ),
        })}
      />
    </Page>
  );
}
