export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

export type Measured = Record<string, number>;

/**
 * Runs the subjects in turn, each round in the other direction, so that what else the machine does falls on all alike.
 * Returns the medians over the rounds.
 */
export async function inTurn<Name extends string>(
  subjects: Record<Name, () => Promise<Measured>>,
  rounds: number,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(subjects) as Name[];
  const seen = new Map<Name, Measured[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 ? names.toReversed() : names) seen.get(name)?.push(await subjects[name]());
  const medians = names.map((name) => {
    const all = seen.get(name) ?? [];
    const keys = Object.keys(all[0] ?? {});
    return [name, Object.fromEntries(keys.map((key) => [key, median(all.map((one) => one[key] ?? 0))]))];
  });
  return Object.fromEntries(medians) as Record<Name, Measured>;
}
