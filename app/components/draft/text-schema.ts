import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from "@tiptap/pm/model";

const block = (content: string, tag: string, parse = [tag]): NodeSpec => ({
  content,
  group: "block",
  parseDOM: parse.map((name) => ({ tag: name })),
  toDOM: (): DOMOutputSpec => [tag, 0],
});

const mark = (tag: string, parse: string[], styles: string[]): MarkSpec => ({
  parseDOM: [...parse.map((name) => ({ tag: name })), ...styles.map((style) => ({ style }))],
  toDOM: (): DOMOutputSpec => [tag, 0],
});

/** What a document's texts may hold: just what a page, a printed page and a mail can all show alike. */
export const textSchema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: block("text*", "p"),
    heading: block("text*", "h3", ["h1", "h2", "h3", "h4", "h5", "h6"]),
    bullets: block("item+", "ul"),
    numbers: block("item+", "ol"),
    item: { content: "paragraph", parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    text: {},
  },
  marks: {
    bold: mark("strong", ["strong", "b"], ["font-weight=bold", "font-weight=700"]),
    italic: mark("em", ["em", "i"], ["font-style=italic"]),
  },
});

export const { nodes, marks } = textSchema;
