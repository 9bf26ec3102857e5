import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { ClaimBody } from "#app/components/claims/claim-body.tsx";
import { DecisionNotice } from "#app/components/claims/decision-notice.tsx";
import { DateText } from "#app/components/clock.tsx";
import { ActionBar, Page, PageHeader } from "#app/components/page.tsx";
import { ClaimStatus } from "#app/components/status.tsx";
import { contractorContext } from "#app/guards.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import { readClaimView } from "#db/queries/claims/claim-view.ts";
import { decideCorrection } from "#domain/claim/correct.ts";
import type { Route } from "./+types/invoice.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = contractorContext(context);
  return { view: await readClaimView(db, viewer, params.id), me: viewer.id };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Invoice ${loaderData?.view.claim.number ?? ""} · Jobroom` },
];

export default function Invoice({ loaderData: { view, me } }: Route.ComponentProps) {
  const { claim, live, versions } = view;
  useJobRoom(live.jobId, { rows: [], lastSeq: live.lastSeq, me });
  const waits = claim.state === "submitted";
  const correctable = decideCorrection(claim, versions).ok;
  return (
    <Page>
      <PageHeader
        title={`Invoice ${claim.number}`}
        crumbs={[{ label: "Invoices", to: "/my-invoices" }]}
        meta={
          <>
            <ClaimStatus state={claim.state} />
            {versions.length > 1 && <span>Version {claim.revision}</span>}
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
      <ClaimBody invoicesTo="/my-invoices" workTo="/work" view={view} />
      {correctable && (
        <ActionBar>
          <LinkButton kind={waits ? "quiet" : "primary"} to={`/my-invoices/${claim.id}/correct`}>
            Correct and send again
          </LinkButton>
          {waits && (
            <LinkButton kind="quiet" to={`/my-invoices/${claim.id}/withdraw`}>
              Withdraw
            </LinkButton>
          )}
        </ActionBar>
      )}
    </Page>
  );
}
