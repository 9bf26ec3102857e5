// `npm test`: every check, two at a time where they leave room for each other, and one last line that counts them.
// `npm run check`: those that read the code without running it.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules/.bin");
const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, CI: "true" };
const reports = mkdtempSync(join(tmpdir(), "jobroom-test-"));
const total = { passed: 0, failed: 0 };
const failures = [];

const run = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(join(bin, command), args, {
      cwd: root,
      env,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("exit", (code) => resolve(code ?? 1));
    child.on("error", () => resolve(1));
  });

async function check(name, command, ...args) {
  const code = await run(command, args);
  total[code === 0 ? "passed" : "failed"] += 1;
  if (code !== 0) failures.push(name);
  console.log(`${code === 0 ? "ok" : "FAILED"}  ${name}`);
}

async function tell(report, args) {
  const code = await run("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  ]);
  return { code, ...JSON.parse(readFileSync(report, "utf8")) };
}

async function suite(name, ...args) {
  const report = join(reports, `${name}.json`);
  let code = 1;
  try {
    let told = await tell(report, args);
    // A runtime that did not come up in time ran no test at all
    if (told.numPassedTests === 0) told = await tell(report, args);
    code = told.code;
    const failed = failedIn(told);
    // An error outside every test fails the whole
    if (!told.success && failed.length === 0) failed.push("an error outside its tests");
    total.passed += told.numPassedTests;
    total.failed += failed.length;
    failures.push(...failed.map((title) => `${name}: ${title}`));
  } catch {
    total.failed += 1;
    failures.push(name);
  }
  console.log(`${code === 0 ? "ok" : "FAILED"}  ${name}`);
}

/** Of a report: each test that failed, and each file that could not be run. */
const failedIn = ({ testResults }) =>
  testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === "failed");
      return tests.length > 0 ? tests.map(({ fullName }) => `${name}: ${fullName}`) : [name];
    });

function end() {
  rmSync(reports, { recursive: true, force: true });
  for (const failure of failures) console.log(`FAILED  ${failure}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

const layers = ["app", "commands", "db", "domain", "party", "worker"];
const built = "--config=vitest.browser.config.ts";

await check("route types", "react-router", "typegen");
await Promise.all([
  check("types", "tsc"),
  check("lint and format", "biome", "ci", "--reporter=summary", ".").then(() =>
    check("layers", "depcruise", "--config", ".dependency-cruiser.json", ...layers),
  ),
]);
await check("dead code", "knip");
if (process.argv.includes("--static")) end();

await suite("rules", "--project=domain");
await suite("worker", "--project=worker");
// As the servers of the tests build it, so that they find it built
await check("build", "node", "-e", 'import("./scripts/build.ts").then(({ build }) => build())');
// The one that comes as a package is unpacked to a place that all share
await check("browser", "node", "-e", 'import("./scripts/chromium.ts").then((it) => it.chromiumOptions())');
await Promise.all([
  suite("journeys", built, "--project=browser"),
  suite("pages", built, "--project=pages").then(() => suite("faults", built, "--project=faults")),
]);
end();
