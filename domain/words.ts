/** "2 photos", "1 photo" */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** "a, b and c" */
export function sentenceList(items: readonly string[]): string {
  const [last = "", ...others] = [...items].reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
}
