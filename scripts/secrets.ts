import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newSigningCertificate } from "./signing-certificate.ts";

export interface LocalSecrets {
  SESSION_KEY: string;
  PEPPER: string;
  SIGNING_KEY: string;
  SIGNING_CERTIFICATE: string;
}

/** Keys of a local installation: made once, kept beside its data. One that is older gets those it lacks. */
export function localSecrets(dataDir: string): LocalSecrets {
  const path = join(dataDir, "secrets.json");
  mkdirSync(dataDir, { recursive: true });
  const kept: Partial<LocalSecrets> = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  if (kept.SESSION_KEY && kept.PEPPER && kept.SIGNING_KEY && kept.SIGNING_CERTIFICATE)
    return kept as LocalSecrets;
  const fresh = () => randomBytes(32).toString("base64url");
  const made = newSigningCertificate("Jobroom on this machine", new Date());
  const secrets = { SESSION_KEY: fresh(), PEPPER: fresh(), ...made, ...kept };
  writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
