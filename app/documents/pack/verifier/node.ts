import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareWords, factRows, headline } from "#domain/proof/report.ts";
import type { Verdict } from "#domain/proof/verdict.ts";
import { verifyFile } from "#domain/proof/verify.ts";
import { verifyPack } from "#domain/proof/verify-pack.ts";

/** `node verify.mjs` checks the pack it lies in; `node verify.mjs <file or folder>` checks another. */
const [path = dirname(fileURLToPath(import.meta.url))] = process.argv.slice(2);

const found = statSync(path).isDirectory()
  ? await verifyPack(folder(path))
  : await verifyFile(readFileSync(path));
tell(found);
process.exitCode = found.holds ? 0 : 1;

function folder(at: string): Map<string, Uint8Array> {
  const names = readdirSync(at).filter((name) => !name.startsWith(".") && statSync(join(at, name)).isFile());
  return new Map(names.map((name) => [name, readFileSync(join(at, name))]));
}

function tell(verdict: Verdict): void {
  console.log(`\n${headline(verdict)}.\n`);
  for (const { holds, words } of verdict.checks) console.log(`  ${holds ? "ok   " : "FALSE"}  ${words}`);
  if (!verdict.facts) return;
  console.log("");
  for (const [word, value] of factRows(verdict.facts)) console.log(`  ${word.padEnd(12)} ${value}`);
  console.log(`\n${compareWords(verdict.facts)}\n`);
}
