import { visibleLine } from "../text/invisible.ts";

const LONGEST = 120;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * What a person called a file, made safe to show, to put in a header and to save on any system: no path, no marks
 * that hide or turn text round, nothing a shell or Windows takes amiss. The ending is kept. Never empty.
 */
export function cleanName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const plain = visibleLine(last.normalize("NFC").toWellFormed())
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const named = RESERVED.test(plain) ? `_${plain}` : plain;
  return shortened(named) || "file";
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const ending = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? "";
  return characters.slice(0, LONGEST - ending.length).join("") + ending;
}
