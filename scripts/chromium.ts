// Where a Chromium is: CHROMIUM_PATH, one on the system, or the one that comes as an npm package.
import { accessSync, constants } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What playwright's `chromium.launch` needs. */
export async function chromiumOptions() {
  const found = [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path !== undefined && runnable(path));
  // Without the arguments that come with the package: they put every page of every visitor into one process
  return { executablePath: found ?? (await unpacked()), headless: true, args: QUIET };
}

async function unpacked(): Promise<string> {
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
