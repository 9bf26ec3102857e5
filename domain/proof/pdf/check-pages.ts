import { lastRevision, type Revision } from "./revision.ts";

/** How objects begin that adding pages writes again: none of them holds what a page shows. */
const MAY_CHANGE =
  /^\d+ 0 obj\n<<\n\/(Type \/(Catalog|Pages|StructTreeRoot|Outlines)\n|Nums \[|S \/Document\n|Parent \d+ 0 R\n\/Title )/;
const SHOWS = /\/Type \/Page\b|\/Contents\b|\/Resources\b|\nstream\n/;

/**
 * Whether a reader still shows the pages of the document as they were, that is `signed`, the start of the file: the seal
 * is the one saving behind it, and only added to them.
 */
export function keepsPages(signed: string, sealed: Revision): boolean {
  const before = lastRevision(signed);
  if (before.previous !== null || sealed.previous !== before.at) return false;
  for (const [id, { text }] of sealed.objects)
    if (id < before.size && (!MAY_CHANGE.test(text) || SHOWS.test(text))) return false;
  const [first, second] = [before, sealed].map((revision) => pagesOf(revision, before));
  return first !== undefined && second?.root === first.root && second.kids.startsWith(first.kids);
}

function pagesOf(revision: Revision, before: Revision) {
  const textOf = (id: number) => (revision.objects.get(id) ?? before.objects.get(id))?.text ?? "";
  const root = Number(textOf(revision.root).match(/\/Pages (\d+) 0 R/)?.[1]);
  const kids = textOf(root).match(/\/Kids \[([^\]]*)\]/)?.[1];
  return kids === undefined ? undefined : { root, kids };
}
