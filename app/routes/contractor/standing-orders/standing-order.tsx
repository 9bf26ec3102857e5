import { answering } from "#app/answer.ts";
import { Later } from "#app/components/later.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { CockpitView } from "#app/components/standing/cockpit.tsx";
import { StandingStatus } from "#app/components/standing/standing-status.tsx";
import { contractorContext } from "#app/guards.ts";
import { readStandingPage } from "#app/routes/shared/standing-page.ts";
import type { Route } from "./+types/standing-order.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const app = contractorContext(context);
  return { page: await readStandingPage(app, params.id, request) };
});

const BODY = {
  there: import.meta.env.SSR ? (await import("#app/components/standing/cockpit-body.tsx")).default : null,
  load: () => import("#app/components/standing/cockpit-body.tsx"),
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Standing order ${loaderData?.page.standingOrder.number ?? ""} · Jobroom` },
];

export default function OwnStandingOrder({ loaderData: { page } }: Route.ComponentProps) {
  const { number, title } = page.standingOrder;
  return (
    <Page>
      <PageHeader
        title={title}
        crumbs={[{ label: "Standing orders", to: "/work/standing-orders" }]}
        meta={
          <>
            <span className="tnum">{number}</span>
            <StandingStatus phase={page.phase} />
            <span>From {page.organisation}</span>
            <a className="link" href="#talk">
              Ask about it
            </a>
          </>
        }
      />
      <CockpitView page={page}>
        {(room) => (
          <Later
            part={BODY}
            stamp={room.rows}
            of={{ page, room, workBase: "/work", documentBase: "/work/documents", canWrite: true }}
          />
        )}
      </CockpitView>
    </Page>
  );
}
