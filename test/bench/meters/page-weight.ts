import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { chromiumOptions } from "../../../scripts/chromium.ts";

export interface Weight {
  files: number;
  /** Bytes after gzip. */
  gzip: number;
}

/** A desk's window: it sees more of a page at once than a phone's, and so asks for more. */
const viewport = { width: 1440, height: 900 };

/** One browser, and what weighs pages in it. */
export async function scales(): Promise<{
  weigh: (url: string, cookie?: string) => Promise<Weight>;
  close: () => Promise<void>;
}> {
  const browser = await chromium.launch(await chromiumOptions());
  return { weigh: (url, cookie) => weigh(url, cookie), close: () => browser.close() };

  /** All script a browser asks for while nobody touches the page, whether the page names it or asks for it later. */
  async function weigh(url: string, cookie?: string): Promise<Weight> {
    const context = await browser.newContext({
      viewport,
      ...(cookie !== undefined && { extraHTTPHeaders: { Cookie: cookie } }),
    });
    await context.route("**/favicon.ico", (route) => route.abort());
    const page = await context.newPage();
    const bodies = new Map<string, Promise<Buffer>>();
    page.on("response", (response) => {
      if (/\.m?js$/.test(new URL(response.url()).pathname)) bodies.set(response.url(), response.body());
    });
    const answer = await page.goto(url, { waitUntil: "networkidle" });
    if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}`);
    const sizes = (await Promise.all(bodies.values())).map((body) => gzipSync(body).length);
    await context.close();
    return { files: sizes.length, gzip: sizes.reduce((sum, size) => sum + size, 0) };
  }
}
