import { rootCause } from "#db/errors.ts";

/** Structured lines, one event each. Values that could be secrets are never passed in: ids, codes and counts only. */
export function note(event: string, fields: Record<string, string | number | null | undefined>): void {
  console.log(JSON.stringify({ event, ...fields }));
}

export function complain(
  event: string,
  { error, ...fields }: { error: unknown } & Record<string, unknown>,
): void {
  const root = rootCause(error);
  const shown = root instanceof Error ? { error: root.message, stack: root.stack } : { error: String(root) };
  console.error(JSON.stringify({ event, ...fields, ...shown }));
}
