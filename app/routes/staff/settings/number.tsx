import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { TextField } from "#app/components/form/text-field.tsx";
import { FormPage } from "#app/components/form-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { setPattern } from "#commands/document-number/set-pattern.ts";
import { documentPatterns, patternFor } from "#db/queries/document-patterns.ts";
import { documentKinds, kindFacts } from "#domain/document/kinds.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/number.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

const kindIn = (text: string) => {
  const kind = documentKinds.find((one) => one === text);
  if (!kind) throw notFound("kind of document");
  return kind;
};

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const kind = kindIn(params.kind);
  return { kind, pattern: patternFor(await documentPatterns(db, viewer.orgId), kind) };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const known = { kind: kindIn(params.kind) };
  const sent = await submit(staffContext(context), setPattern, await request.formData(), known);
  return sent.ok ? redirect("/settings/numbers") : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `Numbers of ${loaderData ? kindFacts[loaderData.kind].label.toLowerCase() : "document"}s · Jobroom`,
  },
];

export default function NumberOfKind({ loaderData: { kind, pattern } }: Route.ComponentProps) {
  return (
    <FormPage
      title={`${kindFacts[kind].label} numbers`}
      crumbs={[{ label: "Numbers", to: "/settings/numbers" }]}
      press="Save"
    >
      <TextField
        label="Pattern"
        name="pattern"
        defaultValue={pattern}
        maxLength={40}
        hint="Zeros in braces are the running number: {0000}. {YYYY}, {YY} and {MM} are the year and the month; with a year it begins at 1 again each year. Numbers already given stay."
        required
      />
    </FormPage>
  );
}
