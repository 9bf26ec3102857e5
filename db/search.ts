const MOST_TERMS = 6;

/**
 * The MATCH expression that finds what was typed within one organisation: every word, as the beginning of a word. Each
 * is quoted, so that nothing typed is read as an operator. Null where nothing typed can be looked for.
 */
export function matchTyped(orgId: string, typed: string): string | null {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length > 1);
  const terms = (long.length > 0 ? long.map((word) => `"${word}"*`) : words.map((word) => `"${word}"`)).slice(
    0,
    MOST_TERMS,
  );
  if (terms.length === 0) return null;
  return `org : "${orgId.replaceAll('"', "")}" AND body : (${terms.join(" AND ")})`;
}
