import { fileURLToPath } from "node:url";
import type { Rolldown } from "vite";

const FRAME_OF = fileURLToPath(new URL("../app/routes/contractor/layout.tsx", import.meta.url));
const LIVE = /\/app\/live\/(open-live|use-revalidate-soon)|vite\/preload-helper/;

type Look = Pick<Rolldown.ChunkingContext, "getModuleInfo">;

let frame: Set<string> | undefined;

/** What every page of a contractor shows around its own. Computed once: by then all modules are known. */
function inFrame(id: string, look: Look): boolean {
  if (!frame) {
    frame = new Set();
    const waiting = [FRAME_OF];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (frame.has(next)) continue;
      frame.add(next);
      waiting.push(...(look.getModuleInfo(next)?.importedIds ?? []));
    }
    frame.delete(FRAME_OF);
  }
  return frame.has(id) || LIVE.test(id);
}

/** Few chunks in place of many: two dozen files of half a kilobyte compress badly. */
export const chunks: Rolldown.CodeSplittingGroup[] = [
  { name: "framework", test: /node_modules\/(react|react-dom|react-router|scheduler)\//, priority: 3 },
  { name: "kit", test: /\/(app|domain)\//, minShareCount: 45, priority: 2 },
  { debugName: "frame", name: (id, look) => (inFrame(id, look) ? "frame" : null), priority: 1 },
];
