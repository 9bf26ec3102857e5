import type { Page, Window } from "#db/queries/keyset.ts";

/** What a list's address asks for: the page, and the text searched for. */
export function askedFor(request: Request): Window & { q: string; get(name: string): string } {
  const { searchParams } = new URL(request.url);
  const get = (name: string) => searchParams.get(name)?.trim() ?? "";
  return { q: get("q"), after: get("after") || undefined, before: get("before") || undefined, get };
}

/** Addresses of the pages around, with every filter kept. */
export function neighbours(request: Request, { previous, next }: Pick<Page<never>, "previous" | "next">) {
  const { pathname, searchParams } = new URL(request.url);
  const to = (name: "after" | "before", cursor: string | null) => {
    if (!cursor) return null;
    const params = new URLSearchParams(searchParams);
    params.delete("after");
    params.delete("before");
    params.set(name, cursor);
    return `${pathname}?${params}`;
  };
  return { previousTo: to("before", previous), nextTo: to("after", next) };
}
