import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { replyTo } from "#app/submit.ts";
import { BITE, type ImportResult, runImport } from "#commands/import/run-import.ts";
import { importKinds } from "#domain/import/kinds.ts";
import { invalid } from "#domain/refusal.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/run-import.ts";
import { readUpload } from "./import-file.ts";
import { kindLabels } from "./import-labels.ts";
import { SettingsTabs } from "./tabs.tsx";

export const loader = () => null;

/** Imports bite by bite. Each bite stands for itself: whatever stops it, the file can be imported again. */
export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const form = await request.formData();
  try {
    const kind = importKinds.find((one) => one === form.get("kind"));
    if (!kind) throw invalid("Choose what the file holds.", "kind");
    const { rows } = await readUpload(kind, form);
    const ticked = new Set(form.getAll("line").map(Number));
    const chosen = form.get("which") === "ticked" ? rows.filter(({ line }) => ticked.has(line)) : rows;
    const sums: ImportResult = { added: 0, here: 0, wrong: [] };
    const size = kind === "jobs" ? BITE.jobs : BITE.plain;
    for (let from = 0; from < chosen.length; from += size) {
      const bite = chosen.slice(from, from + size).map(({ line, values }) => ({ line, values }));
      const { added, here, wrong } = await app.run(runImport, { kind, rows: bite });
      sums.added += added;
      sums.here += here;
      sums.wrong.push(...wrong);
    }
    return { done: { kind, ...sums, wrong: sums.wrong.slice(0, 100), mistakes: sums.wrong.length } };
  } catch (error) {
    return replyTo(error, form);
  }
});

export const meta = () => [{ title: "Import · Jobroom" }];

export default function RunImport({ actionData }: Route.ComponentProps) {
  const done = actionData && "done" in actionData ? actionData.done : null;
  return (
    <Page narrow>
      <PageHeader title="Settings" />
      <SettingsTabs admin />
      {done ? (
        <div className="grid gap-4">
          <Notice tone="green" title={`${kindLabels[done.kind]}: ${done.added} imported`} live>
            {done.here > 0 && <p>Here already, and left as it is: {counted(done.here, "row")}.</p>}
          </Notice>
          {done.mistakes > 0 && (
            <Card title={`${counted(done.mistakes, "row")} left out`}>
              <ul className="grid gap-1">
                {done.wrong.map(({ line, why }) => (
                  <li key={line}>
                    <span className="tnum text-ink-3">Line {line}</span> {why}
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <p>
            <LinkButton to="/settings/import">Import another file</LinkButton>
          </p>
        </div>
      ) : (
        <div className="grid gap-4">
          <Notice tone="amber" title="Nothing was imported">
            <p>{Object.values(actionData && "errors" in actionData ? actionData.errors : {}).flat()[0]}</p>
          </Notice>
          <p>
            <LinkButton to="/settings/import">Choose a file</LinkButton>
          </p>
        </div>
      )}
    </Page>
  );
}
