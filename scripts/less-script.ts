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
  // Draws an error that even the page about errors fails on, with its stack, and two pages that our root has itself.
  [
    "/react-router/dist/production/lib/dom/ssr/errorBoundaries.js",
    `import { Component, createElement } from "react";
    export class RemixErrorBoundary extends Component {
      state = { error: null };
      static getDerivedStateFromError(error) { return { error }; }
      render() {
        return this.state.error === null
          ? this.props.children
          : createElement("html", { lang: "en" }, createElement("body", null, "Something is wrong. Open the page again."));
      }
    }
    export const RemixRootDefaultErrorBoundary = () => null;
    export const BoundaryShell = RemixRootDefaultErrorBoundary;`,
  ],
  // Reads errors that React Server Components throw.
  [
    "/react-router/dist/production/lib/errors.js",
    `export const decodeRedirectErrorDigest = () => undefined;
    export const decodeRouteErrorResponseDigest = decodeRedirectErrorDigest;`,
  ],
]);

/** Names for a debugger, which keep components in the script that nobody uses. */
const NAMED = /^(\w+)\.displayName = ".*";$/gm;
const forwarded = (code: string) => code.replaceAll(/= (React\$1\.forwardRef\()/g, "= /* @__PURE__ */ $1");

export const lessScript: Plugin = {
  name: "less-script",
  enforce: "pre",
  apply: "build",
  applyToEnvironment: ({ name }) => name === "client",
  load(id) {
    for (const [end, code] of INSTEAD) if (id.endsWith(end)) return code;
    return null;
  },
  transform(code, id) {
    return id.includes("/react-router/dist/production/lib/")
      ? { code: forwarded(code.replaceAll(NAMED, "")), map: null }
      : null;
  },
};
