// Keys of a local installation: made once, kept beside its data.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function localSecrets(dataDir) {
  const path = join(dataDir, "secrets.json");
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(path)) {
    const made = { SESSION_KEY: randomBytes(32).toString("base64url"), PEPPER: randomBytes(32).toString("base64url") };
    writeFileSync(path, JSON.stringify(made), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(path, "utf8"));
}
