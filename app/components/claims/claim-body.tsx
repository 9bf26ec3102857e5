import type { ReactNode } from "react";
import { Link } from "react-router";
import { Card, Facts } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { PhotoGrid } from "#app/components/photo-grid.tsx";
import { WorkOrderStatus } from "#app/components/status.tsx";
import { Strip } from "#app/components/strip.tsx";
import type { ClaimView } from "#db/queries/claims/claim-view.ts";
import { type CheckShown, Checks, needsSomebody } from "./checks.tsx";
import { Documents } from "./documents.tsx";
import { InvoiceLines } from "./invoice-lines.tsx";
import { OtherInvoices } from "./other-invoices.tsx";
import { Totals } from "./totals.tsx";

interface ClaimBodyProps {
  view: ClaimView;
  /** Where invoices and work orders live on this side. */
  invoicesTo: string;
  workTo: string;
  remedy?: (check: CheckShown) => ReactNode;
}

/** One invoice beside its order, the work and what was billed before: the same for both sides. */
export function ClaimBody({ view, invoicesTo, workTo, remedy }: ClaimBodyProps) {
  const { order, work, checks, photos, versions, others } = view;
  const { currency } = order;
  const waiting = checks.filter(needsSomebody).length;
  return (
    <div className="grid gap-4">
      <Strip {...view.strip} {...{ currency }} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(22rem,1fr)]">
        <Card
          title={`Order ${order.number} and this invoice`}
          flush
          footer={
            <div className="ml-auto w-full max-w-sm">
              <Totals {...view.totals} {...{ currency }} />
            </div>
          }
        >
          <InvoiceLines lines={view.lines} {...{ currency }} />
        </Card>
        <Card title={waiting === 0 ? "Checks: all clear" : "Checks"}>
          <Checks {...{ checks, currency, ...(remedy && { remedy }) }} />
        </Card>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="Work done" action={<WorkOrderStatus state={work.state} />}>
          <Facts
            facts={[
              ["Work order", <Link className="link tnum" to={`${workTo}/${work.id}`} key="work">{work.number}</Link>],
              ["What", work.description],
              ["Where", `${work.assetName}, ${work.siteName}`],
              ["Completed", work.completedAt && <DateText at={work.completedAt} key="completed" />],
              ["Accepted", work.closedAt && <DateText at={work.closedAt} key="accepted" />],
            ]}
          />
          {photos.length > 0 && (
            <div className="mt-4">
              <PhotoGrid
                photos={photos.map(({ id, name, thumbnail }) => ({
                  id,
                  href: `/files/${id}?preview=1`,
                  thumbnail: thumbnail ? `/files/${id}/thumbnail` : `/files/${id}?preview=1`,
                  alt: name,
                }))}
              />
            </div>
          )}
        </Card>
        <div className="grid gap-4">
          <Documents documents={view.documents} versions={versions} />
          {versions.length > 1 && <OtherInvoices title="Versions of this invoice" invoices={versions} here={view.claim.id} {...{ invoicesTo, currency }} />}
          {others.length > 0 && <OtherInvoices title="Other invoices on this order" invoices={others} {...{ invoicesTo, currency }} />}
        </div>
      </div>
    </div>
  );
}

