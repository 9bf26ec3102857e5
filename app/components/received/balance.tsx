import { Money } from "#app/components/money.tsx";
import type { PortalDocument } from "#db/queries/portal-document.ts";
import { typeOf } from "#domain/document/kinds.ts";
import { ReceivedList } from "./received-list.tsx";

interface BalanceProps {
  document: Pick<PortalDocument, "shown" | "step" | "related">;
  base: string;
  currency: string;
}

/** What belongs to an order that was agreed: its changes and invoices, and what is still to be invoiced. */
export function Balance({ document: { shown, step, related }, base, currency }: BalanceProps) {
  if (related.length === 0) return null;
  const invoices = related.filter(({ kind, step: theirs }) => isInvoice(kind) && theirs !== "withdrawn");
  const changes = related.filter(({ kind, step: theirs }) => !isInvoice(kind) && theirs === "accepted");
  const isTold = shown.totals && [...invoices, ...changes].every(({ grossMinor }) => grossMinor !== null);
  const agreed = (shown.totals?.grossMinor ?? 0) + sumOf(changes);
  const invoiced = sumOf(invoices);
  const paid = invoices.reduce((sum, { paidMinor }) => sum + (paidMinor ?? 0), 0);
  return (
    <section className="grid gap-3" aria-labelledby="related">
      <h2 id="related" className="text-16 font-semibold">
        Changes and invoices
      </h2>
      {step === "accepted" && isTold && (
        <dl className="portal-figures">
          {(
            [
              ["Agreed", agreed],
              ["Invoiced", invoiced],
              ["Paid", paid],
              ["Still to be invoiced", agreed - invoiced],
            ] as const
          ).map(([word, minor]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>
                <Money minor={minor} currency={currency} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ReceivedList label="Changes and invoices" documents={related} {...{ base, currency }} />
    </section>
  );
}

type Related = BalanceProps["document"]["related"];

const isInvoice = (kind: Related[number]["kind"]) => typeOf(kind) === "customer_invoice";
const sumOf = (documents: Related) => documents.reduce((sum, { grossMinor }) => sum + (grossMinor ?? 0), 0);
