import { createRequestHandler, RouterContextProvider } from "react-router";
import { type ControlEnv, environment } from "./app/environment.ts";

const handle = createRequestHandler(() => import("virtual:react-router/server-build"), import.meta.env.MODE);

export default {
  fetch(request: Request, env: ControlEnv): Promise<Response> {
    const context = new RouterContextProvider();
    context.set(environment, env);
    return handle(request, context);
  },
};
