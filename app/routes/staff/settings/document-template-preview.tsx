import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { PaperPage } from "#app/components/document/paper-page.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { sampleOf } from "#app/components/templates/sample.ts";
import { PrintButton } from "#app/components/work-order/print-button.tsx";
import { staffContext } from "#app/guards.ts";
import { patternFor, readLetterhead } from "#db/queries/document-patterns.ts";
import { reachDocumentTemplate } from "#db/queries/document-templates.ts";
import { letterheadOf } from "#domain/document/letterhead.ts";
import { numberFor } from "#domain/document/numbering.ts";
import type { Route } from "./+types/document-template-preview.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, now } = staffContext(context);
  const { orgId } = viewer;
  const [template, { organisation, patterns }] = await Promise.all([
    reachDocumentTemplate(db, orgId, params.id),
    readLetterhead(db, orgId),
  ]);
  const { kind, content, name } = template;
  const { currency, timeZone } = organisation;
  const sample = sampleOf({
    ...{ kind, content, currency, timeZone, now },
    number: numberFor(patternFor(patterns, kind), 1, now, timeZone),
    from: viewer.name,
    letterhead: letterheadOf(organisation),
  });
  return { ...sample, name, id: template.id };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? "Template"} on paper · Jobroom` },
];

export default function DocumentTemplatePreview({ loaderData }: Route.ComponentProps) {
  const { head, shown, name, id } = loaderData;
  return (
    <Page>
      <div className="no-print mx-auto max-w-[52rem]">
        <PageHeader
          title={name}
          crumbs={[{ label: "Document templates", to: "/settings/document-templates" }]}
          meta="With a made-up job, as its recipient will see it"
          actions={
            <>
              <LinkButton to={`/settings/document-templates/${id}`}>Change it</LinkButton>
              <PrintButton />
            </>
          }
        />
      </div>
      <PaperPage head={head} shown={shown} />
    </Page>
  );
}
