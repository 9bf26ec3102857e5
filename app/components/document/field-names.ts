import type { Shown } from "#domain/document/shown.ts";

/** The field that each line with an option is posted in: alternatives of one set share theirs, as radio buttons do. */
export function fieldNames({ groups }: Pick<Shown, "groups">): ReadonlyMap<string, string> {
  const sets = new Map<string, string>();
  const names = new Map<string, string>();
  let next = 0;
  for (const { id, option } of groups.flatMap(({ lines }) => lines)) {
    if (!option) continue;
    const known = option.kind === "alternative" ? sets.get(option.set) : undefined;
    const name = known ?? `chosen[${next++}]`;
    if (option.kind === "alternative") sets.set(option.set, name);
    names.set(id, name);
  }
  return names;
}
