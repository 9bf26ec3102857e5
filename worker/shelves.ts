import type { ServerBuild } from "react-router";

/**
 * Makes something of each shelf of a build: the routes whose address begins with the same word and has as many parts.
 * React Router tries every route it has three times for each request, and makes all of them anew to draw a page, so
 * a request is given only its own shelf. What begins with no fixed word is on every shelf.
 */
export function shelved<Made>(
  build: ServerBuild,
  make: (build: ServerBuild) => Made,
): (pathname: string) => Made {
  const places = new Map(pagesOf(build).map((id) => [id, placeOf(build, id)]));
  const known = new Set([...places.values()].map(nameOf));
  const made = new Map<string, Made>();
  return (pathname) => {
    const asked = nameOf(placeAsked(pathname));
    const name = known.has(asked) ? asked : "";
    const shelf = made.get(name) ?? make(name ? only(build, places, name) : build);
    made.set(name, shelf);
    return shelf;
  };
}

interface Place {
  /** The first; null where it varies, or where there is none. */
  word: string | null;
  parts: number;
}

const nameOf = ({ word, parts }: Place) => `${word}/${parts}`;

/** Of an address as it is asked for: `/board.data` is the data of `/board`. */
function placeAsked(pathname: string): Place {
  const parts = pathname.split("/").filter(Boolean);
  return { word: parts[0]?.replace(/\.data$/, "").toLowerCase() ?? null, parts: parts.length };
}

/** Of a route's own address. */
function placeOf(build: ServerBuild, id: string): Place {
  const parts = lineOf(build, id).flatMap((at) => build.routes[at]?.path?.split("/").filter(Boolean) ?? []);
  const [word = ""] = parts;
  return { word: /^[\w-]+$/.test(word) ? word.toLowerCase() : null, parts: parts.length };
}

/** Routes that are no frame around others. */
function pagesOf({ routes }: ServerBuild): string[] {
  const frames = new Set(Object.values(routes).map((route) => route?.parentId));
  return Object.keys(routes).filter((id) => !frames.has(id));
}

/** A route after all that stand around it. */
function lineOf({ routes }: ServerBuild, id: string): string[] {
  const line: string[] = [];
  for (let at: string | undefined = id; at; at = routes[at]?.parentId) line.unshift(at);
  return line;
}

function only(build: ServerBuild, places: Map<string, Place>, name: string): ServerBuild {
  const pages = [...places].filter(([, place]) => place.word === null || nameOf(place) === name);
  const wanted = new Set(pages.flatMap(([id]) => lineOf(build, id)));
  const kept = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => wanted.has(id)));
  const { routes, assets } = build;
  return { ...build, routes: kept(routes), assets: { ...assets, routes: kept(assets.routes) } };
}
