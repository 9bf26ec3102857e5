import type { MailMessage } from "#db/schema/index.ts";
import { visible, visibleLine } from "#domain/text/invisible.ts";
import { GLYPHS } from "./glyphs.ts";
import { type Letter, page } from "./page.ts";

/** Sets a letter as HTML and as plain text that says the same. */
export function letter(given: Letter): MailMessage {
  const clean = cleaned(given);
  return { to: clean.to, subject: clean.subject, html: page(clean).html, text: plain(clean) };
}

function cleaned(given: Letter): Letter {
  const { status, facts, quote, button, notes } = given;
  return {
    to: visibleLine(given.to),
    subject: visibleLine(given.subject).slice(0, 200),
    organisation: visibleLine(given.organisation),
    heading: visibleLine(given.heading),
    paragraphs: given.paragraphs.map(visibleLine),
    facts: (facts ?? []).map(([label, value]) => [visibleLine(label), visibleLine(value)]),
    quote: quote ? { by: visibleLine(quote.by), text: visible(quote.text).trim() } : null,
    notes: (notes ?? []).map(visibleLine),
    ...(status && { status }),
    ...(button && { button: { label: button.label, url: webAddress(button.url) } }),
  };
}

/** A link in a mail leads to a web page and nowhere else. */
function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") throw new TypeError(`A mail cannot link to ${protocol}`);
  return href;
}

function plain({
  status,
  heading,
  paragraphs,
  facts = [],
  quote,
  button,
  notes = [],
  organisation,
}: Letter): string {
  const blocks = [
    status ? `${GLYPHS[status.glyph].text} ${status.word}` : "",
    heading,
    ...paragraphs,
    facts.map(([label, value]) => `${label}: ${value}`).join("\n"),
    quote ? `${quote.by} wrote:\n${quote.text.replace(/^/gm, "> ")}` : "",
    button ? `${button.label}:\n${button.url}` : "",
    ...notes,
    `-- \n${organisation}, by Jobroom`,
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
