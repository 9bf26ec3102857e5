import { fileURLToPath } from "node:url";
import type { Rolldown } from "vite";

const routes = (...paths: string[]) =>
  paths.map((path) => fileURLToPath(new URL(`../app/routes/${path}.tsx`, import.meta.url)));
const CREW = routes("contractor/layout");
const PORTAL = routes("portal/layout", "portal/jobs", "portal/job", "recipient/document");
const LIVE =
  /\/app\/(live\/(open-live|use-revalidate-soon)|components\/form\/use-hydrated)|vite\/preload-helper/;
/** What pages of a job have in common. */
const ROOM = /\/app\/live\/(use-job-room|use-typing|job-feed)/;
const FIELDS = /\/app\/components\/form\/(date|number|select|text)-fields?\./;
const LATER = /\/app\/components\/(later|begun-in|as-written|talk\/is-talk)/;

type Look = Pick<Rolldown.ChunkingContext, "getModuleInfo">;

const found = new Map<string[], Set<string>>();

/** Whether these pages load a module at once. Computed once: by then all modules are known. */
function isIn(pages: string[], id: string, look: Look): boolean {
  const loaded = found.get(pages) ?? loadedBy(pages, look);
  found.set(pages, loaded);
  return loaded.has(id) && !pages.includes(id);
}

function loadedBy(pages: string[], look: Look): Set<string> {
  const loaded = new Set<string>();
  const waiting = [...pages];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (loaded.has(next)) continue;
    loaded.add(next);
    waiting.push(...(look.getModuleInfo(next)?.importedIds ?? []));
  }
  return loaded;
}

/** What stands around every page of a contractor, and is needed by a customer's pages too. */
const isShared = (id: string, look: Look) =>
  LIVE.test(id) || (isIn(CREW, id, look) && isIn(PORTAL, id, look));

/** Few chunks in place of many: two dozen files of half a kilobyte compress badly. */
export const chunks: Rolldown.CodeSplittingGroup[] = [
  { name: "framework", test: /node_modules\/(react|react-dom|react-router|scheduler)\//, priority: 5 },
  { name: "kit", test: /\/(app\/(?!components\/form\/)|domain\/)/, minShareCount: 75, priority: 4 },
  // Much of what somebody only reads has no form
  { name: "forms", test: /\/app\/components\/form\//, minShareCount: 75, priority: 3 },
  { debugName: "frame", name: (id, look) => (isShared(id, look) ? "frame" : null), priority: 2 },
  { name: "fields", test: FIELDS, priority: 2 },
  { name: "room", test: ROOM, priority: 2 },
  { name: "later", test: LATER, priority: 2 },
  { debugName: "crew", name: (id, look) => (isIn(CREW, id, look) ? "crew" : null), priority: 1 },
];
