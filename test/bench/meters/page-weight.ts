import { gzipSync } from "node:zlib";
import { type Ask, page } from "./http.ts";

export interface Weight {
  files: number;
  /** Bytes after gzip. */
  gzip: number;
}

const HEADS = /<link[^>]+rel="modulepreload"[^>]*>|<script[^>]+src="[^"]+"[^>]*>/g;
const ADDRESS = /(?:href|src)="([^"]+)"/;
const STATIC = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"`;()]*?from\s*)?["']([^"']+\.js)["']/g;

/**
 * The JavaScript a page makes a browser load before it is live: what the head preloads, what its scripts import, and
 * what those import statically. What is imported later, on use, is not in it.
 */
export async function scriptsOf(wanted: Ask): Promise<Weight> {
  const html = await page(wanted);
  const inline = [...html.matchAll(/<script[^>]*type="module"[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) => code ?? "",
  );
  const first = [...html.matchAll(HEADS)].flatMap(([tag]) => ADDRESS.exec(tag)?.[1] ?? []);
  const waiting = [...first, ...inline.flatMap((code) => importsOf(code, wanted.url))].map(
    (to) => new URL(to, wanted.url).href,
  );
  const seen = new Map<string, number>();
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (seen.has(url)) continue;
    const code = await page({ url });
    seen.set(url, gzipSync(code).length);
    waiting.push(...importsOf(code, url));
  }
  return { files: seen.size, gzip: [...seen.values()].reduce((sum, size) => sum + size, 0) };
}

const importsOf = (code: string, url: string) =>
  [...code.matchAll(STATIC)].map(([, name]) => new URL(name ?? "", url).href);
