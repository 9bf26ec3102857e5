import { useRef } from "react";
import { answering } from "#app/answer.ts";
import { Later } from "#app/components/later.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { useSoftLinks } from "#app/components/soft-links.ts";
import { CockpitView } from "#app/components/standing/cockpit.tsx";
import { StandingStatus } from "#app/components/standing/standing-status.tsx";
import { contractorContext } from "#app/guards.ts";
import { readStandingPage } from "#app/routes/shared/standing-page.ts";
import type { Route } from "./+types/standing-order.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const app = contractorContext(context);
  return { page: await readStandingPage(app, params.id, request), organisation: app.frame.organisation };
});

const BODY = {
  there: import.meta.env.SSR ? (await import("#app/components/standing/cockpit-body.tsx")).default : null,
  load: () => import("#app/components/standing/cockpit-body.tsx"),
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Standing order ${loaderData?.page.standingOrder.number ?? ""} · Jobroom` },
];

export default function OwnStandingOrder({ loaderData: { page, organisation } }: Route.ComponentProps) {
  const { id, number, title } = page.standingOrder;
  const body = useRef<HTMLDivElement>(null);
  useSoftLinks(body);
  return (
    <Page>
      <PageHeader
        title={title}
        crumbs={[{ label: "Standing orders", to: "/work/standing-orders" }]}
        meta={
          <>
            <span className="tnum">{number}</span>
            <StandingStatus phase={page.phase} />
            <span>From {organisation}</span>
            <a className="link" href={`/work/documents/${id}#questions`}>
              Ask about it
            </a>
          </>
        }
      />
      <CockpitView page={page}>
        <div ref={body}>
          <Later part={BODY} stamp={page} of={{ page, workBase: "/work", documentBase: "/work/documents" }} />
        </div>
      </CockpitView>
    </Page>
  );
}
