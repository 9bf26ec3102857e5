import { Link } from "react-router";
import { answering } from "#app/answer.ts";
import { ClaimBody } from "#app/components/claims/claim-body.tsx";
import { DayText } from "#app/components/claims/day-text.tsx";
import { DecisionNotice } from "#app/components/claims/decision-notice.tsx";
import { HoldRemedy } from "#app/components/claims/hold-remedy.tsx";
import { ReviewBar } from "#app/components/claims/review-bar.tsx";
import { DateText } from "#app/components/clock.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { ClaimStatus } from "#app/components/status.tsx";
import { staffContext } from "#app/guards.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import { readApprovalFacts } from "#db/queries/claims/approval-facts.ts";
import { readClaimView } from "#db/queries/claims/claim-view.ts";
import { manager } from "#domain/access/may.ts";
import { withinLimit } from "#domain/claim/within-limit.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/invoice.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, now, frame } = staffContext(context);
  const [view, facts] = await Promise.all([
    readClaimView(db, viewer, params.id),
    readApprovalFacts(db, { orgId: viewer.orgId, id: params.id }),
  ]);
  const { claim, contractor, order, work } = view;
  const commitment = {
    id: claim.id,
    contractorId: contractor.id,
    assetId: work.assetId,
    amountMinor: claim.netMinor,
    at: claim.submittedAt,
  };
  const limit = withinLimit(commitment, facts.nearby, facts.approvers, {
    id: viewer.id,
    currency: order.currency,
  });
  return {
    view,
    mayDecide: manager(viewer),
    overLimit: limit.ok ? null : limit.message,
    me: viewer.id,
    today: dayKey(now, frame.timeZone),
  };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Invoice ${loaderData?.view.claim.number ?? ""} · Jobroom` },
];

export default function ReviewInvoice({
  loaderData: { view, mayDecide, overLimit, me, today },
}: Route.ComponentProps) {
  const { claim, contractor, live, versions } = view;
  useJobRoom(live.jobId, { rows: [], lastSeq: live.lastSeq, me });
  return (
    <Page>
      <PageHeader
        title={`Invoice ${claim.number}`}
        crumbs={[{ label: "Invoices", to: "/invoices" }]}
        meta={
          <>
            <ClaimStatus state={claim.state} />
            <Link className="link" to={`/contractors/${contractor.id}`}>
              {contractor.name}
            </Link>
            {versions.length > 1 && <span>Version {claim.revision}</span>}
            <span>
              Dated <DayText day={claim.invoiceDate} />
            </span>
            <span>
              Sent by {claim.submittedByName}, <DateText at={claim.submittedAt} as="moment" />
            </span>
            {claim.final && <span>Last invoice of the order</span>}
          </>
        }
      />
      <div className="mb-4 empty:hidden">
        <DecisionNotice view={view} />
      </div>
      <ClaimBody
        invoicesTo="/invoices"
        workTo="/work-orders"
        view={view}
        {...(mayDecide && { remedy: (check) => <HoldRemedy claim={claim} work={view.work} check={check} /> })}
      />
      {mayDecide && <ReviewBar {...{ view, overLimit, today }} />}
    </Page>
  );
}
