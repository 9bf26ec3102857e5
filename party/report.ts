/** One structured line; the words of an error stay in the log. */
export function report(error: unknown, where: string): void {
  const shown = error instanceof Error ? error.stack : String(error);
  console.error(JSON.stringify({ event: "room_failed", where, error: shown }));
}
