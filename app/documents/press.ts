import type { Press } from "#commands/press.ts";

/** Typesets when it is first asked to: fonts and pages are loaded by few requests. */
export const press: Press = {
  async print(head, shown) {
    const [{ documentPaper }, { typeset }] = await Promise.all([
      import("./document-paper.ts"),
      import("./pdf/typeset.ts"),
    ]);
    const { bytes, pages } = await typeset(documentPaper(head, shown));
    return { bytes, pages };
  },
};
