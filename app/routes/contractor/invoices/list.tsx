import { Link } from "react-router";
import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Figures } from "#app/components/claims/figures.tsx";
import { OwnInvoiceRow } from "#app/components/claims/own-invoice-row.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { List } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { contractorContext } from "#app/guards.ts";
import { useClaimsLive } from "#app/live/use-claims-live.ts";
import { askedFor, neighbours } from "#app/paging.ts";
import { readOwnInvoices } from "#db/queries/claims/own-invoices.ts";
import { ownListLabels, ownLists, readOwnList } from "#domain/claim/own-list.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer, now, frame } = contractorContext(context);
  const { get, ...window } = askedFor(request);
  const list = readOwnList(get("list"));
  const { previous, next, ...own } = await readOwnInvoices(db, viewer, list, window);
  return { ...own, list, now, currency: frame.currency, ...neighbours(request, { previous, next }) };
});

export const meta: Route.MetaFunction = () => [{ title: "Invoices · Jobroom" }];

const listTo = (list: string) => (list === "all" ? "/my-invoices" : `/my-invoices?list=${list}`);

export default function OwnInvoices({ loaderData }: Route.ComponentProps) {
  const { rows, figures, list, now, currency, previousTo, nextTo } = loaderData;
  useClaimsLive(now);
  const shown = ["to_correct", "waiting", "approved", "paid"] as const;
  return (
    <Page>
      <PageHeader
        title="Invoices"
        meta="Amounts are before tax"
        actions={<LinkButton to="/work/rates">Your rates</LinkButton>}
      />
      <Figures
        label="Your invoices in figures"
        figures={shown.map((name) => ({
          word: ownListLabels[name],
          value: <Money minor={figures[name].sumMinor} {...{ currency }} />,
          note: counted(figures[name].claims, "invoice"),
          to: listTo(name),
        }))}
      />
      <nav className="tabs mb-3" aria-label="Invoices by state">
        {ownLists.map((name) => (
          <Link
            key={name}
            to={listTo(name)}
            aria-current={name === list ? "page" : undefined}
            prefetch="intent"
          >
            {ownListLabels[name]}
          </Link>
        ))}
      </nav>
      {rows.length > 0 ? (
        <List label="Your invoices">
          {rows.map((row) => (
            <OwnInvoiceRow key={row.id} row={row} />
          ))}
        </List>
      ) : (
        <EmptyState picture="paper" title={list === "all" ? "No invoices yet" : "Nothing here"}>
          {list === "all"
            ? "Complete a work order, then press Invoice on it. What you send is listed here."
            : "Look under another heading."}
        </EmptyState>
      )}
      <Pager label={`${rows.length} shown`} previousTo={previousTo} nextTo={nextTo} />
    </Page>
  );
}
