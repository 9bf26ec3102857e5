import * as build from "virtual:react-router/server-build";
import { matchRoutes, type RouteObject, type ServerBuild } from "react-router";
import { expect, test } from "vitest";
import { shelved } from "#worker/shelves.ts";
import { leaves } from "../access-matrix/pages/leaves.ts";

/** The routes of a build as React Router nests them. */
function nested(build: ServerBuild, parentId?: string): RouteObject[] {
  return Object.values(build.routes).flatMap((route): RouteObject[] => {
    if (!route || route.parentId !== parentId) return [];
    const { id, path, index } = route;
    const at = path === undefined ? { id } : { id, path };
    return [index ? { ...at, index: true } : { ...at, children: nested(build, id) }];
  });
}

const whole = nested(build as ServerBuild);
const shelfFor = shelved(build as ServerBuild, nested);

test("a shelf leads every address where the whole build does", () => {
  const known = leaves().map(({ path }) => path.replace(/[:*]\w*/g, "abc"));
  const led = (routes: RouteObject[], address: string) =>
    matchRoutes(routes, address)?.map(({ route, params }) => [route.id, params]);
  const kinds = known.flatMap((address) => [address, `${address}/`, `${address}/more`]);
  for (const address of ["/", "/board/", "/BOARD", "/board/no/such/page", "/nowhere", "/a/b", ...kinds])
    expect(led(shelfFor(address), address), address).toEqual(led(whole, address));
});

test("a page is looked for among few routes, and its data among the same", () => {
  const count = (routes: RouteObject[]): number =>
    routes.reduce((sum, { children }) => sum + 1 + count(children ?? []), 0);
  expect(count(shelfFor("/board"))).toBeLessThan(count(whole) / 5);
  expect(shelfFor("/board.data")).toBe(shelfFor("/board"));
  expect(shelfFor("/__manifest")).toBe(shelfFor("/nowhere"));
});
