import type { Tone } from "../glyphs.tsx";

/** What became of a dispute. */
export const disputeWords: Record<"open" | "upheld" | "refused", { word: string; tone: Tone }> = {
  open: { word: "Disputed", tone: "amber" },
  upheld: { word: "Taken out", tone: "green" },
  refused: { word: "Stays", tone: "neutral" },
};
