import * as build from "virtual:react-router/server-build";

export interface Leaf {
  id: string;
  /** As in app/routes.ts, with a slash in front. */
  path: string;
  hasAction: boolean;
  /** False for what answers with bare data or a file. */
  hasPage: boolean;
  /** Ids of the layouts around it, outermost first. */
  layouts: string[];
}

type Route = NonNullable<(typeof build.routes)[string]>;

/** Every route a request can end at, from the same tree that the server answers by. */
export function leaves(): Leaf[] {
  const all = Object.values(build.routes).filter((route) => route !== undefined);
  const parents = new Set(all.map(({ parentId }) => parentId));
  return all.filter(({ id }) => !parents.has(id)).map(toLeaf);
}

function toLeaf(route: Route): Leaf {
  const chain = chainOf(route);
  const path = chain.flatMap(({ path: part }) => part || []).join("/");
  return {
    id: route.id,
    path: `/${path}`,
    hasAction: route.module.action !== undefined,
    hasPage: route.module.default !== undefined,
    layouts: chain.slice(1, -1).map(({ id }) => id),
  };
}

function chainOf(route: Route): Route[] {
  const parent = route.parentId === undefined ? undefined : build.routes[route.parentId];
  return parent ? [...chainOf(parent), route] : [route];
}
