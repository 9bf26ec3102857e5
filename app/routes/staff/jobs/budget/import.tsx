import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { FileField } from "#app/components/form/file-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { replyTo, submit } from "#app/submit.ts";
import { importBudget } from "#commands/budget/import-budget.ts";
import { decodeCsv, MOST_BYTES } from "#commands/import/read-csv.ts";
import { reachBudgetJob } from "#db/queries/budget.ts";
import { cells } from "#domain/budget/cells.ts";
import { invalid } from "#domain/refusal.ts";
import type { Route } from "./+types/import.ts";
import { budgetCrumbs } from "./crumbs.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return reachBudgetJob(db, viewer, params.jobId);
});

/** A refused file comes back as text in the field beside it, where it can be put right at once. */
export const action = answering(async ({ context, request, params: { jobId } }: Route.ActionArgs) => {
  const form = await request.formData();
  try {
    const file = form.get("file");
    if (file instanceof File && file.size > MOST_BYTES)
      throw invalid("The file is larger than 5 MB. Split it.", "file");
    if (file instanceof File && file.size > 0) form.set("csv", decodeCsv(await file.arrayBuffer()));
    if (!String(form.get("csv") ?? "").trim()) throw invalid("Choose a file, or paste its lines.", "file");
  } catch (error) {
    return replyTo(error, form);
  }
  const sent = await submit(staffContext(context), importBudget, form, { jobId });
  return sent.ok ? redirect(`/jobs/${jobId}/budget`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Import a budget · Jobroom" }];

export default function ImportBudget({ loaderData: job }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Import a budget" crumbs={budgetCrumbs(job)} />
      <p className="mb-4 text-ink-2">
        The lines are added below those that are there. The first line of the file names its columns:{" "}
        {["Group", ...cells.map(({ label }) => label)].join(", ")}. Only Description has to be there. A budget
        you download has them all.
      </p>
      <CommandForm encType="multipart/form-data">
        <FileField
          label="File"
          name="file"
          accept=".csv,.txt,.tsv,text/csv"
          hint="CSV, 2,000 lines at most."
        />
        <TextArea
          label="Or paste the lines"
          name="csv"
          rows={8}
          hint="From a spreadsheet or a CSV file, with the headings."
        />
        <SubmitButton>Import</SubmitButton>
      </CommandForm>
    </Page>
  );
}
