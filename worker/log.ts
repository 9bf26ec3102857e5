/** Structured lines, one event each. Values that could be secrets are never passed in: ids, codes and counts only. */
export function note(event: string, fields: Record<string, string | number | null | undefined>): void {
  console.log(JSON.stringify({ event, ...fields }));
}

export function complain(event: string, { error, ...fields }: { error: unknown } & Record<string, unknown>): void {
  const shown = error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
  console.error(JSON.stringify({ event, ...fields, ...shown }));
}
