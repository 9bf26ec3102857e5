import { readScorecard } from "#db/queries/performance/scorecard.ts";
import type { ContractorViewer, StaffViewer } from "#domain/access/viewer.ts";
import { type Looking, readNarrowed } from "./narrowed.ts";

interface Viewing extends Looking {
  viewer: StaffViewer | ContractorViewer;
}

/** A contractor's scorecard for either side, as the address narrows it. Throws `not_found`. */
export async function readScorecardPage(app: Viewing, contractorId: string | undefined, request: Request) {
  const { db, viewer, now } = app;
  const { trade: _, ...narrowed } = readNarrowed(new URL(request.url).searchParams, app);
  return { card: await readScorecard(db, viewer, contractorId, { ...narrowed, now }), narrowed, now };
}

export type ScorecardPage = Awaited<ReturnType<typeof readScorecardPage>>;
