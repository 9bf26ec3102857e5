import { data } from "react-router";
import type { FormReply } from "#app/components/form/reply.ts";
import { typedValues } from "#app/components/form/reply.ts";
import type { BudgetItem, ItemFields } from "#domain/budget/budget.ts";
import { cellOf, cells } from "#domain/budget/cells.ts";
import { type EditedLine, type LineTexts, overtakenCells, readLine } from "#domain/budget/line-form.ts";

type Read =
  | { ok: true; typed: ItemFields; groupId: string | null; seen: EditedLine["seen"] }
  | { ok: false; reply: ReturnType<typeof data<FormReply>> };

/** The form of `LineFields`, as a posted request has it. */
export function readLineForm(form: FormData, currency: string): Read {
  const text = (name: string) => String(form.get(name) ?? "");
  const texts = (before: string) =>
    Object.fromEntries(cells.map(({ key }) => [key, text(before + key)])) as LineTexts;
  const read = readLine(texts(""), currency);
  if (!read.ok)
    return { ok: false, reply: data({ errors: read.errors, values: typedValues(form) }, { status: 400 }) };
  return {
    ok: true,
    typed: read.fields,
    groupId: text("groupId") || null,
    seen: { texts: texts("was."), groupId: text("was.groupId") || null },
  };
}

/**
 * Says at each cell what somebody else wrote there meanwhile. From now on the form has seen that, so sending it again
 * means it.
 */
export function overtakenReply(form: FormData, edited: EditedLine, now: BudgetItem) {
  const cellsNow = overtakenCells(edited, now);
  if (cellsNow.length === 0) return null;
  const values = typedValues(form);
  const errors: FormReply["errors"] = {};
  for (const { key, text } of cellsNow) {
    values[`was.${key}`] = text;
    errors[key] = [
      `${cellOf(key).label} was changed to ${text === "" ? "nothing" : `“${text}”`} meanwhile. Save again to keep yours.`,
    ];
  }
  return data({ errors, values } satisfies FormReply, { status: 409 });
}
