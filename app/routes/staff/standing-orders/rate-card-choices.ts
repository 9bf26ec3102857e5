import type { Choice } from "#app/components/form/select-field.tsx";
import type { Db } from "#db/client.ts";
import { readRateCards } from "#db/queries/rate-cards/listed.ts";
import type { StaffViewer } from "#domain/access/viewer.ts";

/** The cards of a contractor that new terms may name; none before one is chosen. */
export async function rateCardChoices(
  db: Db,
  viewer: StaffViewer,
  contractorId: string | null,
): Promise<Choice[]> {
  if (!contractorId) return [];
  const { cards } = await readRateCards(db, viewer, contractorId);
  return cards
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ id, name }) => ({ value: id, label: name }));
}
