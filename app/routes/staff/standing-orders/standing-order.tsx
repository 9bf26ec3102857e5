import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { CockpitView } from "#app/components/standing/cockpit.tsx";
import CockpitBody from "#app/components/standing/cockpit-body.tsx";
import { StandingStatus } from "#app/components/standing/standing-status.tsx";
import { staffContext } from "#app/guards.ts";
import { readStandingPage } from "#app/routes/shared/standing-page.ts";
import { manager } from "#domain/access/may.ts";
import { isRunningOut, renewalIn } from "#domain/standing-order/phase.ts";
import type { Route } from "./+types/standing-order.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const app = staffContext(context);
  return { page: await readStandingPage(app, params.id, request), mayManage: manager(app.viewer) };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Standing order ${loaderData?.page.standingOrder.number ?? ""} · Jobroom` },
];

export default function StandingOrder({ loaderData: { page, mayManage } }: Route.ComponentProps) {
  const { standingOrder, figures, phase, today, documents } = page;
  const { id, number, title, contractorId, contractorName, jobId } = standingOrder;
  const here = `/standing-orders/${id}`;
  const renews = !renewalIn(id, documents) && isRunningOut(standingOrder, figures.usedBp, today);
  return (
    <Page>
      <PageHeader
        title={title}
        crumbs={[{ label: "Standing orders", to: "/standing-orders" }]}
        meta={
          <>
            <span className="tnum">{number}</span>
            <StandingStatus phase={phase} />
            <a className="link" href={`/contractors/${contractorId}`}>
              {contractorName}
            </a>
            <a className="link" href={`/jobs/${jobId}`}>
              Its job and files
            </a>
          </>
        }
        actions={
          mayManage && (
            <>
              {phase !== "closed" && <LinkButton to={`${here}/close`}>Close</LinkButton>}
              {phase !== "closed" && <LinkButton to={`${here}/change`}>Change</LinkButton>}
              <PressButton to={`${here}/renew`} kind={renews ? "primary" : "quiet"}>
                Renew
              </PressButton>
              {phase === "open" && !renews && (
                <LinkButton
                  kind="primary"
                  to={`/work-orders/new?contractorId=${contractorId}&standingOrderId=${id}`}
                >
                  Call off
                </LinkButton>
              )}
            </>
          )
        }
      />
      <CockpitView page={page}>
        {(room) => (
          <CockpitBody
            {...{ page, room }}
            workBase="/work-orders"
            documentBase="/documents"
            giveBackAt={mayManage ? `${here}/give-back` : undefined}
            addTo={mayManage && phase !== "closed" ? `${here}/schedules/new` : undefined}
            canWrite={mayManage}
          />
        )}
      </CockpitView>
    </Page>
  );
}
