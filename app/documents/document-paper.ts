import type { DocumentHead } from "#domain/document/head.ts";
import type { Shown } from "#domain/document/shown.ts";
import { worded } from "#domain/document/worded.ts";
import { attachmentBlocks, linesBlocks, scheduleBlocks, wordsUnder } from "./document-blocks.ts";
import {
  headFacts,
  kindWords,
  numberWords,
  type Reader,
  SCOPE,
  SIGN_HERE,
  TERMS,
  titleOf,
} from "./document-words.ts";
import { logoPicture } from "./letterhead.ts";
import type { Block, Paper, PaperSize } from "./pdf/paper.ts";
import { richBlocks } from "./rich-blocks.ts";
import { standingBlocks } from "./standing-blocks.ts";

export interface PrintedHow {
  size?: PaperSize | undefined;
  /** PNG or JPEG. */
  logo?: Uint8Array | null | undefined;
  reader?: Reader;
}

/** A document for the typesetter: the words and figures of its page on the screen, and nothing that is hidden there. */
export function documentPaper(
  head: DocumentHead,
  raw: Shown,
  { size = "a4", logo, reader = "recipient" }: PrintedHow = {},
): Paper {
  const { organisation, letterhead } = head;
  const shown = worded(head, raw);
  const kind = kindWords(head.kind, reader);
  const title = titleOf(head, shown, reader);
  const isDraft = head.sentAt === null;
  const number = isDraft ? `${numberWords(head)}, draft` : numberWords(head);
  const blocks: Block[] = [
    { kind: "heading", level: 1, text: title },
    { kind: "paragraph", words: `${kind} ${number}`, quiet: true },
    { kind: "facts", facts: headFacts(head, shown).map(({ word, ...fact }) => [word, textOf(fact)]) },
    ...richBlocks(shown.cover, 2),
    ...wordsUnder(SCOPE, shown.scope),
    ...standingBlocks(shown, head.currency),
    ...linesBlocks(head, shown),
    ...scheduleBlocks(shown, head.currency),
    ...wordsUnder(TERMS, shown.terms),
    ...attachmentBlocks(shown),
    ...(shown.signed ? [{ kind: "signature" as const, label: SIGN_HERE }] : []),
    ...(shown.footer ? [{ kind: "paragraph" as const, words: shown.footer, quiet: true, small: true }] : []),
  ];
  return {
    title: `${isDraft ? "Draft of " : ""}${kind} ${head.number}: ${title}`,
    author: organisation,
    language: "en",
    at: head.sentAt ?? 0,
    size,
    letterhead: {
      ...(logo && { logo: logoPicture(logo, organisation) }),
      lines: [organisation, ...letterhead],
    },
    footer: `${organisation} · ${kind} ${number}`,
    blocks,
  };
}

const textOf = ({ value, links = [] }: { value: string; links?: readonly { text: string }[] }) =>
  [value, ...links.map(({ text }) => text)].join(", ");
