import * as build from "virtual:react-router/server-build";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { type ControlEnv, environment } from "./app/environment.ts";

// As a namespace: React Router works out the routes of a function that imports anew for each request.
const handle = createRequestHandler(build as ServerBuild, import.meta.env.MODE);

export default {
  fetch(request: Request, env: ControlEnv): Promise<Response> {
    const context = new RouterContextProvider();
    context.set(environment, env);
    return handle(request, context);
  },
};
