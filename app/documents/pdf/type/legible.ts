export interface Legible {
  text: string;
  missing: boolean;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Text in parts that a font has, and one part for each whole letter, accents and all, that it lacks. */
export function legible(text: string, has: (code: number) => boolean): Legible[] {
  if (all(text, has)) return [{ text, missing: false }];
  const parts: Legible[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const missing = !all(segment, has);
    const last = parts.at(-1);
    if (last && !missing && !last.missing) last.text += segment;
    else parts.push({ text: segment, missing });
  }
  return parts;
}

function all(text: string, has: (code: number) => boolean): boolean {
  for (const letter of text) if (!has(letter.codePointAt(0) ?? 0)) return false;
  return true;
}
