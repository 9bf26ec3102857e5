import type { Plugin } from "vite";

/** Modules the browser would load with every page and never use, and what stands in for each. */
const INSTEAD = new Map([
  // Preloads the styles of late chunks, which have none: the one stylesheet comes with the page.
  ["\0vite/preload-helper.js", "export const __vitePreload = (load) => load();"],
  // Hooks for tracing tools. Those that the router calls are called only where a page gives it some.
  [
    "/react-router/dist/production/lib/router/instrumentation.js",
    `export const getRouteInstrumentationUpdates = () => ({});
    export const instrumentClientSideRouter = (router) => router;
    export const instrumentHandler = (handler) => handler;
    export const consumeInstrumentationClientResultMetaReceiver = () => undefined;
    export const instrumentationResultMetaContext = {};`,
  ],
]);

export const lessScript: Plugin = {
  name: "less-script",
  enforce: "pre",
  apply: "build",
  applyToEnvironment: ({ name }) => name === "client",
  load(id) {
    for (const [end, code] of INSTEAD) if (id.endsWith(end)) return code;
    return null;
  },
};
