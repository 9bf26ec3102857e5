import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { FileField } from "#app/components/form/file-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { replyTo } from "#app/submit.ts";
import { readKnown } from "#db/queries/import-known.ts";
import { judge } from "#domain/import/judge.ts";
import { importKinds } from "#domain/import/kinds.ts";
import { forbidden, invalid } from "#domain/refusal.ts";
import type { Route } from "./+types/import.ts";
import { readUpload } from "./import-file.ts";
import { kindHints, kindLabels } from "./import-labels.ts";
import { ImportPreview, SHOWN } from "./import-preview.tsx";
import { SettingsTabs } from "./tabs.tsx";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  if (staffContext(context).viewer.role !== "admin") throw forbidden("Only an admin may import.");
  return null;
});

/** Reads the file and says what would become of each row. Nothing is written. */
export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const { db, viewer } = staffContext(context);
  if (viewer.role !== "admin") throw forbidden("Only an admin may import.");
  const form = await request.formData();
  try {
    const kind = importKinds.find((one) => one === form.get("kind"));
    if (!kind) throw invalid("Choose what the file holds.", "kind");
    const { csv, rows, unknown } = await readUpload(kind, form);
    const judged = judge(kind, rows, await readKnown(db, viewer.orgId, kind, rows));
    const many = (state: string) => judged.filter((row) => row.state === state).length;
    // Wrong rows first: they are what somebody must look at.
    const sorted = [...judged].sort(
      (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.line - b.line,
    );
    const shown = sorted.slice(0, SHOWN).map(({ resolved: _, errors: __, key: ___, ...row }) => row);
    return {
      preview: {
        kind,
        csv,
        unknown,
        shown,
        all: judged.length,
        fresh: many("new"),
        here: many("here"),
        wrong: many("wrong"),
      },
    };
  } catch (error) {
    return replyTo(error, form);
  }
});

const ORDER = ["wrong", "new", "here"];

export const meta = () => [{ title: "Import · Jobroom" }];

export default function Import({ actionData }: Route.ComponentProps) {
  const preview = actionData && "preview" in actionData ? actionData.preview : null;
  return (
    <Page narrow={!preview}>
      <PageHeader title="Settings" />
      <SettingsTabs admin />
      {preview ? (
        <ImportPreview {...preview} />
      ) : (
        <Card title="Import a file">
          <CommandForm encType="multipart/form-data">
            <RadioGroup
              label="What does it hold?"
              name="kind"
              options={importKinds.map((value) => ({
                value,
                label: kindLabels[value],
                hint: kindHints[value],
                media: (
                  <a className="link text-13" href={`/settings/import/${value}.csv`} download>
                    Template
                  </a>
                ),
              }))}
              required
            />
            <FileField
              label="File"
              name="file"
              accept=".csv,.txt,.tsv,text/csv"
              hint="CSV with headings in the first line, 5,000 rows at most."
              required
            />
            <SubmitButton>Look at it first</SubmitButton>
          </CommandForm>
        </Card>
      )}
    </Page>
  );
}
