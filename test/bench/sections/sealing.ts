import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { build } from "vite";
import { drawPicture } from "../../../scripts/seed/picture.ts";
import { newSigningCertificate } from "../../../scripts/signing-certificate.ts";
import { page } from "../meters/http.ts";
import { cpuMs, withProcesses } from "../meters/processes.ts";
import { untilQuiet } from "../meters/quiet.ts";
import { inTurn } from "../meters/rounds.ts";
import { type Figure, figureTable, ms } from "../report.ts";

const PAGES = [1, 10, 100];
const GOAL = { pages: 10, ms: 50 };

/** CPU of sealing a document, beside the library signing the same file with no page added. */
export async function sealing({ quick }: { quick: boolean }): Promise<string> {
  const { url, pids, stop } = await serve(await bundle());
  const cost = (path: string, times: number) => async () => {
    const before = cpuMs(pids);
    for (let i = 0; i < times; i += 1) await page({ url: url + path });
    return { cpu: (cpuMs(pids) - before) / times };
  };
  try {
    const figures: Figure[] = [];
    for (const pages of PAGES) {
      const subjects = { ours: cost(`/ours?pages=${pages}`, 20), bare: cost(`/bare?pages=${pages}`, 20) };
      for (const warm of [subjects.ours, subjects.bare]) for (let i = 0; i < 3; i += 1) await warm();
      await untilQuiet();
      const { ours, bare } = await inTurn(subjects, quick ? 3 : 7);
      const [mine = Number.NaN, control = Number.NaN] = [ours.cpu, bare.cpu];
      figures.push({
        what: `CPU of sealing ${pages} ${pages === 1 ? "page" : "pages"}`,
        ours: ms(mine),
        control: `${ms(control)}, the library alone`,
        ratio: mine / control,
        ...(pages === GOAL.pages && { goal: `< ${GOAL.ms} ms`, holds: mine < GOAL.ms }),
      });
    }
    return figureTable(figures);
  } finally {
    await stop();
  }
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

async function bundle(): Promise<string> {
  const built = await build({
    ...{ root, configFile: false, logLevel: "error", ssr: { target: "webworker", noExternal: true } },
    build: {
      ...{ ssr: "test/bench/sealing/worker.ts", write: false, minify: false, target: "es2023" },
      rollupOptions: { external: [/^cloudflare:/, /^node:/], output: { codeSplitting: false } },
    },
  });
  if (!("output" in built)) throw new Error("Nothing was built");
  return built.output[0].code;
}

async function serve(script: string) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: "ESModule", path: "index.js", contents: script }],
      compatibilityDate: "2026-10-01",
      compatibilityFlags: ["nodejs_compat"],
      bindings: {
        ...newSigningCertificate("Bench", new Date(Date.now() - 1_000)),
        PICTURE: Buffer.from(drawPicture(1, 600, 200)).toString("base64"),
      },
      host: "127.0.0.1",
      port: 8819,
      cf: false,
      log: new Log(LogLevel.ERROR),
    }),
  );
  const { started: url, pids } = await withProcesses(() => miniflare.ready);
  return { url: url.origin, pids, stop: () => miniflare.dispose() };
}
