import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface LocalSecrets {
  SESSION_KEY: string;
  PEPPER: string;
}

/** Keys of a local installation: made once, kept beside its data. */
export function localSecrets(dataDir: string): LocalSecrets {
  const path = join(dataDir, "secrets.json");
  mkdirSync(dataDir, { recursive: true });
  const fresh = () => randomBytes(32).toString("base64url");
  if (!existsSync(path))
    writeFileSync(path, JSON.stringify({ SESSION_KEY: fresh(), PEPPER: fresh() }), { mode: 0o600 });
  return JSON.parse(readFileSync(path, "utf8")) as LocalSecrets;
}
