/** What people agree to before they sign electronically (rule D4). A text that was agreed to is never altered. */
const TEXTS: Readonly<Record<string, string>> = {
  "2026-1":
    "I agree to sign this document electronically. My electronic signature counts as much as one on paper.\n\n" +
    "I have read the document and can keep a copy of it.\n\n" +
    "With my signature are kept: my name, the time, my network address, my browser, how I was recognised, and a fingerprint of the document.\n\n" +
    "I may decline, or ask for a copy on paper, until I have signed.",
};

export const CONSENT_VERSION = "2026-1";

/** The words of one version. Throws for a version that never was. */
export function consentText(version = CONSENT_VERSION): string {
  const text = TEXTS[version];
  if (text === undefined) throw new Error(`There is no consent ${version}`);
  return text;
}
