import { compareWords, factRows, headline } from "#domain/proof/report.ts";
import type { Verdict } from "#domain/proof/verdict.ts";
import { verifyFile } from "#domain/proof/verify.ts";

const place = document.querySelector("output");
const input = document.querySelector("input");

input?.addEventListener("change", () => look(input.files?.[0]));
for (const kind of ["dragover", "drop"] as const)
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    if (kind === "drop") look(event.dataTransfer?.files[0]);
  });

async function look(file: File | undefined): Promise<void> {
  if (file && place)
    place.replaceChildren(...shown(file.name, await verifyFile(new Uint8Array(await file.arrayBuffer()))));
}

function shown(name: string, verdict: Verdict): HTMLElement[] {
  const checks = verdict.checks.map(({ holds, words }) => {
    const line = element("li", element("strong", holds ? "Holds: " : "Does not hold: "), words);
    line.className = holds ? "holds" : "fails";
    return line;
  });
  const head = [element("h2", headline(verdict)), element("p", name), element("ul", ...checks)];
  if (!verdict.facts) return head;
  const facts = factRows(verdict.facts).flatMap(([word, value]) => [
    element("dt", word),
    element("dd", value),
  ]);
  return [...head, element("dl", ...facts), element("p", compareWords(verdict.facts))];
}

function element(tag: string, ...content: (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement(tag);
  made.replaceChildren(...content);
  return made;
}
