import type { Press } from "#commands/press.ts";
import { seal } from "./seal/seal.ts";

/** Fonts and pages are loaded by the requests that print, which are few. */
export const press: Press = {
  async print(head, shown, how) {
    const [{ documentPaper }, { typeset }] = await Promise.all([
      import("./document-paper.ts"),
      import("./pdf/typeset.ts"),
    ]);
    const { bytes, pages } = await typeset(documentPaper(head, shown, how));
    return { bytes, pages };
  },
  seal,
};
