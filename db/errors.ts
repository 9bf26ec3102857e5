const CODES =
  /RAISE|(stale_version|log_seq|log_fixed|claim_kept|claim_fixed|change_fixed|last_admin|standing_(?:other|closed|dates|scope)|over_call_off|over_line)/;
const CHECK = /CHECK constraint failed: (\w+)/;
const UNIQUE = /UNIQUE constraint failed: (?:index '(\w+)'|([\w., ]+))/;

/**
 * The name of the constraint that broke a batch: a trigger's code, a CHECK's name, or `unique:<table>.<columns>`.
 * A single query wraps D1's error as its cause and a batch throws it bare, so the causes are walked.
 * Returns null for any other error.
 */
export function brokenConstraint(error: unknown): string | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = CODES.exec(e.message)?.[1];
    if (code) return code;
    const check = CHECK.exec(e.message)?.[1];
    if (check) return check;
    const unique = UNIQUE.exec(e.message);
    if (unique) return `unique:${(unique[1] ?? unique[2] ?? "").replace(/: SQLITE.*$/, "").trim()}`;
  }
  return null;
}

/** The error at the bottom of the causes. Those above it say what was being written, which may be secret. */
export function rootCause(error: unknown): unknown {
  let e = error;
  while (e instanceof Error && e.cause instanceof Error) e = e.cause;
  return e;
}
