import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { templateOf } from "#domain/import/csv.ts";
import { importKinds } from "#domain/import/kinds.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/import-template.ts";

/** A file to fill in. It begins with a byte order mark, by which spreadsheets know UTF-8. */
export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  staffContext(context);
  const kind = importKinds.find((one) => `${one}.csv` === params.file);
  if (!kind) throw notFound("template");
  return new Response(`\ufeff${templateOf(kind)}\r\n`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${kind}.csv"`,
    },
  });
});
