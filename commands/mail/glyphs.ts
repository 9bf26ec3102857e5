/**
 * The product's status shapes as characters, because many mail programs drop drawings. U+FE0E keeps them from
 * turning into coloured pictures.
 */
export const GLYPHS = {
  assigned: { text: "○", tone: "accent" },
  completed: { text: "✓\uFE0E", tone: "green" },
  approved: { text: "✔\uFE0E", tone: "green" },
  waiting: { text: "◷", tone: "amber" },
  rework: { text: "↩\uFE0E", tone: "red" },
  declined: { text: "✕\uFE0E", tone: "red" },
} as const satisfies Record<string, { text: string; tone: string }>;

export type Glyph = keyof typeof GLYPHS;
