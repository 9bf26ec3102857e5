/** "2 photos", "1 photo" */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

const MOST_NAMED = 4;

/** "a, b, c and 5 others" of many, else all of them. */
export const someOf = (items: readonly string[]): string =>
  sentenceList(
    items.length <= MOST_NAMED
      ? items
      : [...items.slice(0, MOST_NAMED - 1), `${items.length - MOST_NAMED + 1} others`],
  );

/** "a, b and c" */
export function sentenceList(items: readonly string[]): string {
  const [last = "", ...others] = [...items].reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
}
