import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { replyTo } from "#app/submit.ts";
import { type ImportResult, runImport } from "#commands/import/run-import.ts";
import { invalid } from "#domain/refusal.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/run-import.ts";
import { bitesOf, kindOf, summed } from "./import-bites.ts";
import { readUpload } from "./import-file.ts";
import { kindLabels } from "./import-labels.ts";
import { SettingsTabs } from "./tabs.tsx";

export const loader = () => null;

/** Imports bite by bite. Each bite stands for itself: whatever stops it, the file can be imported again. */
export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const form = await request.formData();
  try {
    const kind = kindOf(form);
    if (!kind) throw invalid("Choose what the file holds.", "kind");
    const { rows } = await readUpload(kind, form);
    const results: ImportResult[] = [];
    for (const bite of bitesOf(kind, rows, form)) results.push(await app.run(runImport, bite));
    return { done: summed(kind, results) };
  } catch (error) {
    return replyTo(error, form);
  }
});

/** With script the bites are sent from the window, which shows how far they are. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const form = await request.clone().formData();
  const { importHere } = await import("./import-here.ts");
  const done = await importHere(form);
  return done ? { done } : serverAction();
}

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
          {done.stopped && (
            <Notice tone="amber" title={`Stopped after ${done.stopped.done} of ${done.stopped.total} rows`}>
              <p>{done.stopped.why} Import the file again: nothing comes twice.</p>
            </Notice>
          )}
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
