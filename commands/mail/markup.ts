/** HTML that is safe to place in HTML. Everything else is escaped on the way in. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

export type Content = Markup | string | number | null | false | undefined | readonly Content[];

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

function placed(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (content instanceof Markup) return content.html;
  return typeof content === "object" ? content.map(placed).join("") : escaped(String(content));
}

/** A template whose values are escaped unless they are markup already. */
export const markup = (strings: TemplateStringsArray, ...values: Content[]) =>
  new Markup(strings.map((piece, i) => piece + placed(values[i])).join(""));
