// Installs what package-lock.json names when it changed. Plain Node 20, no dependency: it runs before there are any.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const lock = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");
const stamp = `${root}node_modules/.jobroom-lock`;

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  console.log("Installing what the project needs (once; about a minute)…");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: "inherit" });
  writeFileSync(stamp, lock);
}
