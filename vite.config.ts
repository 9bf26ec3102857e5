import { cloudflare } from "@cloudflare/vite-plugin";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { chunks } from "./scripts/chunks.ts";
import { lessScript } from "./scripts/less-script.ts";
import { verifier } from "./scripts/verifier.ts";

export default defineConfig({
  plugins: [
    cloudflare({ viteEnvironment: { name: "ssr" }, persistState: { path: ".data/dev" } }),
    tailwindcss(),
    reactRouter(),
    lessScript,
    verifier,
  ],
  // What is imported on use is a chunk or two: nothing is gained by a list of them to preload
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false, resolveDependencies: () => [] } },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } } },
});
