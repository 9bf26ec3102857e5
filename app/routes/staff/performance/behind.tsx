import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { narrowedTo } from "#app/components/performance/address.ts";
import { BehindView } from "#app/components/performance/behind-view.tsx";
import { staffContext } from "#app/guards.ts";
import { readBehindPage } from "#app/routes/shared/behind-page.ts";
import { manager } from "#domain/access/may.ts";
import type { Route } from "./+types/behind.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const app = staffContext(context);
  const asked = { contractorId: params.id, of: params.measure };
  return { page: await readBehindPage(app, asked, request), answers: manager(app.viewer) };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.page.facts.label ?? "Performance"} · Jobroom` },
];

export default function Behind({ loaderData: { page, answers } }: Route.ComponentProps) {
  const { id, name } = page.contractor;
  const above = `/contractors/${id}/performance`;
  return (
    <Page>
      <PageHeader
        title={page.facts.label}
        crumbs={[
          { label: "Contractors", to: "/contractors" },
          { label: name, to: `${above}${narrowedTo(page.narrowed)}` },
        ]}
      />
      <BehindView
        page={page}
        workBase="/work-orders"
        action={({ dispute, disputeId }) =>
          answers &&
          dispute === "open" && (
            <LinkButton size="small" to={`${above}/disputes/${disputeId}`}>
              Answer
            </LinkButton>
          )
        }
      />
    </Page>
  );
}
