// Installs what package-lock.json names when it changed. Plain Node 20, no dependency: it runs before there are any.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const lock = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");
const stamp = `${root}node_modules/.jobroom-lock`;

const platform = process.platform === "win32" ? "windows" : process.platform;
const workerd = `${root}node_modules/@cloudflare/workerd-${platform}-${process.arch === "arm64" ? "arm64" : "64"}`;

function npm(...args) {
  const options = { cwd: root, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" };
  const { status, stderr } = spawnSync(
    "npm",
    [...args, "--no-audit", "--no-fund", "--loglevel=error"],
    options,
  );
  return { ok: status === 0 && existsSync(workerd), stderr };
}

function install() {
  // A lock written where a registry lacks the builds for other platforms is one that `npm ci` will not take.
  const strict = npm("ci");
  if (strict.ok) return;
  const locked = npm("install", "--no-save");
  if (locked.ok) return;
  // It names no builds for this platform at all: resolve afresh, from the exact versions in package.json.
  const fresh = npm("install", "--no-save", "--no-package-lock");
  if (fresh.ok) return;
  console.error(fresh.stderr);
  process.exit(1);
}

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  console.log("Installing what the project needs (once; about a minute)…");
  install();
  writeFileSync(stamp, lock);
}
