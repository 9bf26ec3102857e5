import type { Press } from "#commands/press.ts";

/** Fonts are part of the built Worker: what a seed tells of goes out on paper only once that runs. */
export const noPress: Press = {
  print: () => Promise.reject(new Error("A seed prints nothing")),
  seal: () => Promise.reject(new Error("A seed seals nothing")),
};
