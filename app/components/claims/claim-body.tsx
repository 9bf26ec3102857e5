import type { ReactNode } from "react";
import { Card } from "#app/components/card.tsx";
import { Strip } from "#app/components/strip.tsx";
import type { ClaimView } from "#db/queries/claims/claim-view.ts";
import { type CheckShown, Checks, needsSomebody } from "./checks.tsx";
import { Documents } from "./documents.tsx";
import { InvoiceLines } from "./invoice-lines.tsx";
import { OtherInvoices } from "./other-invoices.tsx";
import { Totals } from "./totals.tsx";
import { WorkDone } from "./work-done.tsx";

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
        <div className={column}>
          <div className="order-1 min-w-0">
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
          </div>
          <div className="order-3 min-w-0">
            <WorkDone {...{ work, photos, workTo }} />
          </div>
        </div>
        <div className={column}>
          <div className="order-2 min-w-0">
            <Card title={waiting === 0 ? "Checks: all clear" : "Checks"}>
              <Checks {...{ checks, currency, ...(remedy && { remedy }) }} />
            </Card>
          </div>
          <div className="order-4 grid min-w-0 gap-4">
            <Documents documents={view.documents} versions={versions} />
            {versions.length > 1 && (
              <OtherInvoices
                title="Versions of this invoice"
                invoices={versions}
                here={view.claim.id}
                {...{ invoicesTo, currency }}
              />
            )}
            {others.length > 0 && (
              <OtherInvoices
                title="Other invoices on this order"
                invoices={others}
                {...{ invoicesTo, currency }}
              />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

// two columns at the desk; on the phone one, with the checks right after the lines they are about
const column = "contents xl:grid xl:gap-4";
