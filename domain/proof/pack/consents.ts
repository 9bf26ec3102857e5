import { sha256 } from "../bytes.ts";
import type { Evidence } from "../evidence.ts";
import type { TrailConsent } from "../trail.ts";

const heading = (version: string) => `Version ${version}\n\n`;
const BETWEEN = `\n\n${"-".repeat(40)}\n\n`;

/** What people agreed to, word for word, each version under its name. */
export const writeConsents = (consents: readonly TrailConsent[]): string =>
  consents.map(({ version, text }) => heading(version) + text).join(BETWEEN);

/** Whether the text holds the consents that the seal names, and nothing else. */
export async function areConsents(text: string, { consents }: Evidence): Promise<boolean> {
  const parts = text === "" ? [] : text.split(BETWEEN);
  if (parts.length !== consents.length) return false;
  for (const [index, { version, sha256: stated }] of consents.entries()) {
    const part = parts[index] ?? "";
    const words = part.slice(heading(version).length);
    if (!part.startsWith(heading(version)) || (await sha256(words)) !== stated) return false;
  }
  return true;
}
