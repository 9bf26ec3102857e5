import { createElement, Fragment, type ReactNode } from "react";
import type { RichText, TextBlock, TextRun } from "#domain/document/rich-text.ts";

export interface RichTextViewProps {
  text: RichText;
  /** What its headings are, below the heading it stands under. */
  heading: "h2" | "h3";
}

/** Words with their shape. */
export function RichTextView({ text, heading }: RichTextViewProps) {
  return <div className="prose">{inPlace(text.map((block) => blockOf(block, heading)))}</div>;
}

/** Words have no names of their own: where they stand is what they are. */
const inPlace = (nodes: readonly ReactNode[]) => createElement(Fragment, null, ...nodes);

function blockOf(block: TextBlock, heading: "h2" | "h3"): ReactNode {
  if (!("items" in block))
    return createElement(block.kind === "heading" ? heading : "p", null, ...block.runs.map(runOf));
  return createElement(block.kind === "bullets" ? "ul" : "ol", null, ...block.items.map(itemOf));
}

const itemOf = (runs: readonly TextRun[]): ReactNode => <li>{inPlace(runs.map(runOf))}</li>;

function runOf({ text, bold, italic }: TextRun): ReactNode {
  const words = italic ? <em>{text}</em> : text;
  return bold ? <strong>{words}</strong> : words;
}
