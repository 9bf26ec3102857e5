import * as build from "virtual:react-router/server-build";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { appContext } from "#app/context.ts";
import { nonceContext } from "#app/nonce.ts";
import { identify } from "./identify.ts";
import type { Variables } from "./index.ts";
import { type Asked, PageContext } from "./page-context.ts";
import { Renewal } from "./renewal.ts";
import { shelved } from "./shelves.ts";

// Builds are given at once, not as promises of them: else every request works out the routes again.
const handlerFor = shelved(build as ServerBuild, (shelf) =>
  createRequestHandler(shelf, import.meta.env.MODE),
);

/** Every page: React Router, with what its routes may use. */
export async function pages(asked: Asked & Variables & { path: string }): Promise<Response> {
  const { request, env, path, nonce } = asked;
  const now = Date.now();
  const identity = identify(request, env, now);
  const renewal = new Renewal(identity.ticket, now);
  const app = new PageContext(asked, identity, renewal, now);
  const provider = new RouterContextProvider();
  provider.set(appContext, app);
  provider.set(nonceContext, nonce);
  return renewal.onto(await handlerFor(path)(request, provider), app);
}
