import type { Doc } from "yjs";
import { tables } from "#party/draft-doc/shape.ts";
import { step } from "./line-edits.ts";

const WAYS: Record<string, "up" | "down"> = { ArrowUp: "up", ArrowDown: "down" };

/** Alt and an arrow move the line or the group whose field one is in, as in the budget. */
export const lineKeys = (doc: Doc) => (event: KeyboardEvent) => {
  const way = WAYS[event.key];
  const field = event.target;
  const row = field instanceof HTMLElement ? field.closest<HTMLElement>("[data-row]") : null;
  if (!way || !event.altKey || !row) return;
  event.preventDefault();
  const [name, id = ""] = row.dataset.row?.split(":") ?? [];
  const table = tables.find((one) => one === name);
  const beside = row.closest(name === "lines" ? ".draft-lines" : ".draft-rows");
  const rows = beside?.querySelectorAll<HTMLElement>(`[data-row^="${name}:"]`) ?? [];
  const among = Array.from(rows, ({ dataset }) => dataset.row?.split(":")[1] ?? "");
  if (table) step(doc, table, id, way, among);
  // A row that is moved on the page loses the focus
  setTimeout(() => (field as HTMLElement).focus(), 60);
};
