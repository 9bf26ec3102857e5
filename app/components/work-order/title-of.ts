/** The first line of a description is its title; the rest is said below. */
export function titleOf(description: string): { title: string; rest: string } {
  const [title = "", ...rest] = description.trim().split("\n");
  return { title, rest: rest.join("\n").trim() };
}
