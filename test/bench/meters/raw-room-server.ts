import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";

const room = readFileSync(new URL("../rooms/raw-room.ts", import.meta.url), "utf8");

/** GET opens a watcher; POST publishes the body, which is one row. */
const FRONT = `export { RawRoom } from "./raw-room.js";
export default {
  async fetch(request, env) {
    const room = env.RAW_ROOM.getByName("job");
    if (request.headers.has("Upgrade")) return room.fetch(request);
    await room.publish([await request.json()]);
    return new Response();
  },
};`;

/**
 * The raw room of the rooms' bench, hibernating, behind a Worker that does nothing else. With a folder of assets, what
 * stands before every Worker with assets stands before this one too.
 */
export async function serveRawRoom(port: number, assets?: string) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: [
        { type: "ESModule", path: "index.js", contents: FRONT },
        { type: "ESModule", path: "raw-room.js", contents: stripTypeScriptTypes(room) },
      ],
      compatibilityDate: "2026-10-01",
      durableObjects: { RAW_ROOM: { className: "RawRoom", useSQLite: true } },
      ...(assets !== undefined && {
        name: "raw",
        assets: { directory: assets, routerConfig: { has_user_worker: true } },
      }),
      host: "127.0.0.1",
      port,
      cf: false,
      log: new Log(LogLevel.ERROR),
    }),
  );
  await miniflare.ready;
  return { url: `http://127.0.0.1:${port}`, stop: () => miniflare.dispose() };
}
