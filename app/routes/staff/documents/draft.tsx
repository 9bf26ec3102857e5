import { Link, redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { DateText } from "#app/components/clock.tsx";
import { DraftView } from "#app/components/draft/draft-view.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { attachableTo } from "#db/queries/attachments.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { headOf } from "#db/queries/document-head.ts";
import { chosenFiles } from "#domain/document/attached.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { firstChoices } from "#domain/document/figures.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { shownOf } from "#domain/document/shown.ts";
import type { Route } from "./+types/draft.ts";
import { documentCrumbs } from "./crumbs.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const facts = await reachDocument(db, viewer, params.documentId);
  const { row } = facts;
  if (row.state !== "draft") throw redirect(`/documents/${row.id}`);
  const draft = row.draft ?? emptyDraft;
  const files = await attachableTo(db, viewer.orgId, row.id);
  return {
    document: {
      id: row.id,
      jobId: row.jobId,
      kind: row.kind,
      number: row.number,
      title: row.title,
      contractorId: row.contractorId,
      sendAt: row.sendAt,
    },
    crumbs: [...documentCrumbs(facts), { label: row.number, to: `/documents/${row.id}` }],
    head: headOf(facts, draft.preparedFor[0], row.sentVersion + 1),
    paper: shownOf({ ...draft, attached: chosenFiles(draft.attachments, files) }, firstChoices(draft.lines)),
    files,
    me: viewer.id,
    currency: frame.currency,
    defaultTaxBp: facts.around.defaultTaxBp,
  };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.document.number ?? "Draft"}, draft · Jobroom` },
];

export default function DraftPage({ loaderData }: Route.ComponentProps) {
  const { document, crumbs } = loaderData;
  return (
    <Page>
      <PageHeader
        title={`${kindFacts[document.kind].label} ${document.number}`}
        crumbs={crumbs}
        meta={
          document.sendAt !== null && (
            <Link className="link" to={`/documents/${document.id}/send`}>
              Sent by itself on <DateText at={document.sendAt} as="moment" />
            </Link>
          )
        }
      />
      <DraftView key={document.id} page={loaderData} />
    </Page>
  );
}
