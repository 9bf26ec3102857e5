import type { BudgetChange } from "#domain/budget/change.ts";

export type Outcome =
  | { kind: "kept" }
  /** One change was not taken; null is all of them. */
  | { kind: "refused"; change: number | null; message: string }
  | { kind: "unreachable" }
  | { kind: "ended" };

/** Bodies that outlive their page may hold no more than this. */
const MOST_KEPT_ALIVE = 60_000;

/** Sends one batch under its own name: sent again after a lost answer, it gets the first answer. */
export async function postBatch(
  jobId: string,
  batch: string,
  changes: readonly BudgetChange[],
): Promise<Outcome> {
  const body = JSON.stringify({ jobId, batch, changes });
  // Browsers complain of each request that they know to be in vain
  if (!navigator.onLine) return { kind: "unreachable" };
  try {
    const answer = await fetch("/api/v1/budget/edit", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": batch },
      body,
      keepalive: body.length < MOST_KEPT_ALIVE,
    });
    if (answer.ok) return { kind: "kept" };
    if (answer.status === 401) return { kind: "ended" };
    if (answer.status >= 500 || answer.status === 429) return { kind: "unreachable" };
    return refusal(await answer.json());
  } catch {
    return { kind: "unreachable" };
  }
}

function refusal(body: unknown): Outcome {
  const { error } = body as { error?: { message?: string; field?: string | null } };
  const index = /^changes\[(\d+)\]/.exec(error?.field ?? "")?.[1];
  const change = index === undefined ? null : Number(index);
  return { kind: "refused", change, message: error?.message ?? "The change was not taken." };
}
