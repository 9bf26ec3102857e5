import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = ["app", "commands", "db", "domain", "party", "public", "worker"];
const FILES = [
  "package-lock.json",
  "vite.config.ts",
  "scripts/chunks.ts",
  "scripts/less-script.ts",
  "scripts/verifier.ts",
  "react-router.config.ts",
  "wrangler.toml",
  "tsconfig.json",
];

function fingerprint(): string {
  const hash = createHash("sha256");
  const add = (path: string) =>
    hash
      .update(path)
      .update(String(statSync(path).mtimeMs))
      .update(String(statSync(path).size));
  for (const name of FILES) add(join(root, name));
  for (const folder of SOURCES.filter((name) => existsSync(join(root, name))))
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) add(join(entry.parentPath, entry.name));
  return hash.digest("hex");
}

/** Returns whether there was anything to build. */
export function build(): boolean {
  const stamp = join(root, "build/.fingerprint");
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return false;
  // Test runners set NODE_ENV to "test", which would bundle React's development build.
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync(join(root, "node_modules/.bin/react-router"), ["build"], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(stamp, now);
  return true;
}
