import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

const ID = "virtual:verifier";
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}app/documents/pack/verifier`;

/** One script with all it imports, left as people can read it: whoever is to trust it may want to. */
async function bundled(entry: string): Promise<string> {
  const made = (await build({
    ...{ root, configFile: false, logLevel: "silent", publicDir: false },
    build: {
      ...{ write: false, minify: false, target: "es2022", modulePreload: false },
      rolldownOptions: {
        input: `${folder}/${entry}`,
        external: /^node:/,
        output: { format: "es", codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}

/** The two verifiers of an evidence pack, from the same code that the public page runs. */
async function verifiers(): Promise<{ page: string; script: string }> {
  const [inPage, script] = await Promise.all([bundled("page.ts"), bundled("node.ts")]);
  const html = readFileSync(`${folder}/page.html`, "utf8");
  const inHtml = inPage.replaceAll("</script", "<\\/script");
  return { page: html.replace("/* script */", () => `\n${inHtml}`), script };
}

let made: ReturnType<typeof verifiers> | undefined;

export const verifier: Plugin = {
  name: "verifier",
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  async load(id) {
    if (id !== `\0${ID}`) return null;
    made ??= verifiers();
    const { page, script } = await made;
    return `export const page = ${JSON.stringify(page)};\nexport const script = ${JSON.stringify(script)};\n`;
  },
};
