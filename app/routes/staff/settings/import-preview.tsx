import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Progress } from "#app/components/money-bar.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Pill } from "#app/components/pill.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { type ImportKind, importColumns } from "#domain/import/kinds.ts";
import { counted, sentenceList } from "#domain/words.ts";
import { kindLabels } from "./import-labels.ts";
import { useImportProgress } from "./import-progress.ts";

/** Rows on the preview; more are counted, and imported with the rest. */
export const SHOWN = 300;

export interface PreviewRow {
  line: number;
  values: Readonly<Record<string, string>>;
  state: "new" | "here" | "wrong";
  why?: string;
}

export interface ImportPreviewProps {
  kind: ImportKind;
  csv: string;
  unknown: string[];
  shown: PreviewRow[];
  all: number;
  fresh: number;
  here: number;
  wrong: number;
}

/** What would become of each row, and which of the new ones to import. */
export function ImportPreview({ kind, csv, unknown, shown, all, fresh, here, wrong }: ImportPreviewProps) {
  const progress = useImportProgress();
  const sums = [`${fresh} new`, here > 0 && `${here} here already`, wrong > 0 && `${wrong} with mistakes`];
  return (
    <CommandForm action="/settings/import/run" className="grid gap-4">
      <input type="hidden" name="kind" value={kind} />
      <textarea name="csv" defaultValue={csv} hidden readOnly />
      <Notice
        tone={wrong > 0 ? "amber" : "neutral"}
        title={`${kindLabels[kind]}: ${sentenceList(sums.filter((s) => s !== false))}`}
      >
        {wrong > 0 && (
          <p>
            Rows with mistakes are left out. Put them right in the file and import it again; nothing comes
            twice.
          </p>
        )}
        {unknown.length > 0 && <p>Columns we do not know are left out: {sentenceList(unknown)}.</p>}
      </Notice>
      <Card flush>
        <Table
          caption="Rows of the file"
          columns={columnsOf(kind)}
          rows={shown}
          rowKey={({ line }) => String(line)}
        />
      </Card>
      {all > shown.length && (
        <p className="text-ink-2">{counted(all - shown.length, "more row")} of the file not shown.</p>
      )}
      {fresh > 0 ? (
        <Card>
          <RadioGroup
            label="Which rows?"
            name="which"
            defaultValue="all"
            options={[
              { value: "all", label: fresh === 1 ? "The new row" : `All ${fresh} new rows` },
              { value: "ticked", label: "Only the rows ticked above" },
            ]}
            required
          />
          {progress && (
            <div className="mt-3">
              <Progress label={`${progress.done} of ${progress.total} rows`} {...progress} />
            </div>
          )}
          <div className="mt-3 flex flex-wrap gap-2">
            <SubmitButton>Import</SubmitButton>
            {!progress && <LinkButton to="/settings/import">Choose another file</LinkButton>}
          </div>
        </Card>
      ) : (
        <p>
          <LinkButton to="/settings/import">Choose another file</LinkButton>
        </p>
      )}
    </CommandForm>
  );
}

function columnsOf(kind: ImportKind): Column<PreviewRow>[] {
  const filled = importColumns[kind];
  return [
    { key: "line", header: "Line", align: "end", cell: ({ line }) => <span className="tnum">{line}</span> },
    { key: "tick", header: "Import", cell: (row) => row.state === "new" && <Tick line={row.line} /> },
    { key: "state", header: "What happens", cell: (row) => <Fate {...row} /> },
    ...filled.map(
      ({ key, label }, i): Column<PreviewRow> => ({
        key,
        header: label,
        grow: i === 1,
        cell: ({ values }) => values[key],
      }),
    ),
  ];
}

const Tick = ({ line }: { line: number }) => (
  <input type="checkbox" name="line" value={line} aria-label={`Import line ${line}`} />
);

function Fate({ state, why }: Pick<PreviewRow, "state" | "why">) {
  if (state === "new") return <Pill tone="green">New</Pill>;
  if (state === "here") return <span className="text-ink-3">{why}</span>;
  return <span className="text-red">{why}</span>;
}
