import { GLYPHS, type Glyph } from "./glyphs.ts";
import { type Markup, markup } from "./markup.ts";

/** One mail before it is set: every text is plain and may be hostile. */
export interface Letter {
  to: string;
  subject: string;
  /** Who it comes from, in the head and the foot: the organisation's name. */
  organisation: string;
  status?: { glyph: Glyph; word: string };
  heading: string;
  paragraphs: string[];
  /** Exact figures, set as a small table. */
  facts?: [label: string, value: string][];
  /** What somebody wrote, kept line by line. */
  quote?: { by: string; text: string } | null;
  button?: { label: string; url: string };
  /** Small print under the button. */
  notes?: string[];
}

// Mail programs know neither custom properties nor OKLCH: these are the tokens of app/styles/tokens.css as sRGB
const LIGHT = "background:#fbfaf7;color:#1a1d24";
const TONES = { accent: "#1646ca", green: "#026430", amber: "#7d4a07", red: "#ab0d15" };
const FACE = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const DARK = `@media (prefers-color-scheme: dark) {
.paper { background: #0e0f13 !important; }
.sheet { background: #16171b !important; border-color: #292b30 !important; }
.ink { color: #ecedef !important; }
.soft { color: #bfc1c6 !important; }
.rule { border-color: #292b30 !important; }
.button { background: #84a9f7 !important; }
.button a { color: #061027 !important; }
.accent { color: #84a9f7 !important; }
.green { color: #6dd48d !important; }
.amber { color: #edbb64 !important; }
.red { color: #fc918b !important; }
}`;

/** Tables and inline styles, one column that fits a phone: what mail programs agree on. */
export function page({
  status,
  heading,
  paragraphs,
  facts = [],
  quote,
  button,
  notes = [],
  ...rest
}: Letter): Markup {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${rest.subject}</title>
<style>${DARK}</style>
</head>
<body class="paper" style="margin:0;padding:0;${LIGHT}">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="${LIGHT};${FACE}">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td class="soft" style="padding:0 4px 12px;font-size:13px;line-height:20px;color:#454750">${rest.organisation}</td></tr>
<tr><td class="sheet" style="padding:28px;background:#ffffff;border:1px solid #e4e3df;border-radius:6px">
${status && statusLine(status)}
<h1 class="ink" style="margin:0 0 12px;font-size:20px;line-height:28px;font-weight:600;color:#1a1d24">${heading}</h1>
${paragraphs.map((text) => markup`<p class="ink" style="margin:0 0 12px;font-size:16px;line-height:24px;color:#1a1d24">${text}</p>\n`)}
${facts.length > 0 && factTable(facts)}
${quote && quoted(quote)}
${button && pressable(button)}
${notes.map((text) => markup`<p class="soft" style="margin:12px 0 0;font-size:13px;line-height:20px;color:#454750">${text}</p>\n`)}
</td></tr>
<tr><td class="soft" style="padding:12px 4px 0;font-size:12px;line-height:16px;color:#454750">Sent for ${rest.organisation} by Jobroom.</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function statusLine({ glyph, word }: NonNullable<Letter["status"]>): Markup {
  const { text, tone } = GLYPHS[glyph];
  return markup`<p class="${tone}" style="margin:0 0 8px;font-size:14px;line-height:20px;font-weight:600;color:${TONES[tone]}"><span aria-hidden="true">${text}</span> ${word}</p>`;
}

const CELL = "padding:8px 0;font-size:14px;line-height:20px;vertical-align:top;border-top:1px solid #e4e3df";

function factTable(facts: NonNullable<Letter["facts"]>): Markup {
  return markup`<table width="100%" cellpadding="0" cellspacing="0" style="margin:4px 0 16px">
${facts.map(
  ([
    label,
    value,
  ]) => markup`<tr><th scope="row" align="left" class="soft rule" style="${CELL};width:38%;font-weight:400;color:#454750">${label}</th>
<td class="ink rule" style="${CELL};font-variant-numeric:tabular-nums;color:#1a1d24">${value}</td></tr>\n`,
)}</table>`;
}

function quoted({ by, text }: NonNullable<Letter["quote"]>): Markup {
  return markup`<p class="soft" style="margin:0 0 4px;font-size:13px;line-height:20px;color:#454750">${by} wrote</p>
<blockquote class="ink rule" style="margin:0 0 16px;padding:0 0 0 12px;border-left:2px solid #e4e3df;font-size:16px;line-height:24px;white-space:pre-line;color:#1a1d24">${text}</blockquote>`;
}

function pressable({ label, url }: NonNullable<Letter["button"]>): Markup {
  return markup`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 16px"><tr>
<td class="button" style="background:#1646ca;border-radius:6px"><a href="${url}" style="display:inline-block;padding:12px 20px;font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none">${label}</a></td>
</tr></table>
<p class="soft" style="margin:0;font-size:12px;line-height:16px;color:#454750;word-break:break-all">Or open <a class="accent" href="${url}" style="color:#1646ca">${url}</a></p>`;
}
