import { notFound } from "#domain/refusal.ts";
import { contractorContext } from "./guards.ts";

/** The context of a contractor's lead. For a technician the page does not exist (rule A5). */
export function leadContext(context: Parameters<typeof contractorContext>[0]) {
  const app = contractorContext(context);
  if (app.viewer.role !== "lead") throw notFound();
  return app;
}
