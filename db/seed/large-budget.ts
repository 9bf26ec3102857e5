import { blankItem } from "#domain/budget/budget.ts";
import { LAST, placeAfter } from "#domain/budget/place.ts";
import type * as schema from "../schema/index.ts";

type Row<Table extends { $inferInsert: object }> = Table["$inferInsert"];

interface Budgeted {
  orgId: string;
  jobId: string;
  /** What the job is sold for, in minor units. */
  netMinor: number;
}

/** One job in ten has a budget. */
export const isBudgeted = (index: number) => index % 10 === 0;

const SHARES: Record<string, [description: string, share: number][]> = {
  Labour: [
    ["Tradesperson", 0.3],
    ["Second hand", 0.14],
    ["Travel", 0.05],
  ],
  Materials: [
    ["Main part", 0.24],
    ["Fittings", 0.07],
    ["Sundries", 0.03],
  ],
  Handover: [
    ["Test and certificate", 0.06],
    ["Clean and waste", 0.04],
    ["Contingency", 0.07],
  ],
};

const places: string[] = [];
for (let made = 0; made < 4; made += 1)
  places.push(
    placeAfter(
      places.map((place) => ({ id: place, place })),
      LAST,
    ),
  );

/** Groups and lines of a small budget. The log does not tell of them: it is history before the log was kept. */
export function largeBudget({ orgId, jobId, netMinor }: Budgeted) {
  const owned = { orgId, jobId };
  const groups: Row<typeof schema.budgetGroup>[] = [];
  const items: Row<typeof schema.budgetItem>[] = [];
  for (const [group, [name, lines]] of Object.entries(SHARES).entries()) {
    const groupId = `g${group}`;
    groups.push({ ...owned, id: groupId, name, place: places[group] ?? "a0" });
    for (const [line, [description, share]] of lines.entries())
      items.push({
        ...blankItem,
        ...owned,
        id: `${groupId}i${line}`,
        groupId,
        place: places[line] ?? "a0",
        description,
        unitCostMinor: Math.round(netMinor * share * 0.8),
        markupBp: 2_500,
        taxBp: 1_000,
      });
  }
  return { groups, items };
}
