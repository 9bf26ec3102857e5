import type { ServerBuild } from "react-router";

/**
 * Makes something of the whole build, and of each of its shelves: the routes whose address begins with the same word.
 * React Router tries every route it has three times for each request, and makes all of them anew to draw a page, so
 * a request is given only its own shelf. What begins with no fixed word is on every shelf.
 */
export function shelved<Made>(
  build: ServerBuild,
  make: (build: ServerBuild) => Made,
): (pathname: string) => Made {
  const words = new Map(Object.keys(build.routes).map((id) => [id, firstWord(build, id)]));
  const shelves = new Map<string, Made>();
  for (const word of new Set(words.values()))
    if (word !== null)
      shelves.set(word, make(only(build, (id) => [word, null].includes(words.get(id) ?? null))));
  const whole = make(build);
  return (pathname) => shelves.get(wordOf(pathname)) ?? whole;
}

/** Of an address as it is asked for: `/board.data` is the data of `/board`. */
const wordOf = (pathname: string) => (pathname.split("/", 2)[1] ?? "").replace(/\.data$/, "").toLowerCase();

/** Of a route's own address; null for layouts, the front page, and what begins with a word that varies. */
function firstWord({ routes }: ServerBuild, id: string): string | null {
  let path = "";
  for (let at = routes[id]; at; at = at.parentId ? routes[at.parentId] : undefined)
    path = `${at.path ?? ""}/${path}`;
  const word = path.split("/").find((part) => part !== "") ?? "";
  return /^[\w-]+$/.test(word) ? word.toLowerCase() : null;
}

function only(build: ServerBuild, isWanted: (id: string) => boolean): ServerBuild {
  const kept = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => isWanted(id)));
  const { routes, assets } = build;
  return { ...build, routes: kept(routes), assets: { ...assets, routes: kept(assets.routes) } };
}
