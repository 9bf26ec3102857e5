import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openRecords, type Records } from "../../scripts/records.ts";
import { localSecrets } from "../../scripts/secrets.ts";
import { actors, crewViewer, staffViewer } from "../../scripts/seed/actor.ts";
import { CONTRACTORS } from "../../scripts/seed/demo-people.ts";
import { seedHistory } from "../../scripts/seed/history.ts";
import { type Cookies, cookiesOf } from "./session.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Organisation {
  dataDir: string;
  cookies: Cookies;
  /** A job with a log of fifty rows, and its work order, in progress. */
  jobId: string;
  workOrderId: string;
}

export const bindingsOf = ({ dataDir }: Organisation, port: number) => ({
  ...localSecrets(dataDir),
  APP_URL: `http://localhost:${port}`,
});

/** The demo organisation with so many jobs: made once for each state of migrations and seeds, then kept. */
export async function organisationOf(jobs: number): Promise<Organisation> {
  const kept = join(root, ".data/bench");
  const dataDir = join(kept, `${jobs}-${fingerprint()}`);
  const about = join(dataDir, "about.json");
  if (!existsSync(about)) {
    for (const stale of existsSync(kept) ? readdirSync(kept) : [])
      if (stale.startsWith(`${jobs}-`)) rmSync(join(kept, stale), { recursive: true });
    const making = `${dataDir}.making`;
    const records = await openRecords(making);
    try {
      await seedHistory(records, jobs, () => undefined);
      const made = await busyJob(records);
      const cookies = await cookiesOf(records, localSecrets(making).SESSION_KEY);
      writeFileSync(join(making, "about.json"), JSON.stringify({ ...made, cookies }));
    } finally {
      await records.close();
    }
    renameSync(making, dataDir);
  }
  return { ...(JSON.parse(readFileSync(about, "utf8")) as Omit<Organisation, "dataDir">), dataDir };
}

/** A copy that may be changed, and what removes it. */
export function copyOf(organisation: Organisation): { copy: Organisation; remove(): void } {
  const dataDir = mkdtempSync(join(tmpdir(), "jobroom-bench-"));
  cpSync(organisation.dataDir, dataDir, { recursive: true });
  return {
    copy: { ...organisation, dataDir },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of ["migrations", "db/seed", "scripts/seed"])
    for (const name of readdirSync(join(root, folder)).sort())
      hash.update(name).update(readFileSync(join(root, folder, name)));
  for (const name of ["organisation.ts", "session.ts"])
    hash.update(readFileSync(join(root, "test/bench", name)));
  return hash.digest("hex").slice(0, 12);
}

const ENTRIES = 50;

async function busyJob(records: Records) {
  const act = actors(records, "http://localhost");
  const manager = staffViewer("grace");
  let now = Date.now() - 3 * 86_400_000;
  const next = () => {
    now += 600_000;
    return now;
  };
  const contractorId = CONTRACTORS[0].id;
  const lead = crewViewer(contractorId);
  const made = await act(manager, next(), "work-order/create", {
    assetId: "asset0-0",
    contractorId,
    description: "Overhaul the pump and its panel",
    nteMinor: 480_000,
    shareWithCustomer: true,
  });
  const { jobId = "", workOrderId = "" } = made;
  await act(lead, next(), "work-order/accept", { workOrderId });
  await act(lead, next(), "work-order/start", { workOrderId });
  const rows = await records.database
    .prepare("select count(*) as n from activity where job_id = ?")
    .bind(jobId)
    .first<{ n: number }>();
  for (let entry = rows?.n ?? 0; entry < ENTRIES; entry += 1)
    await act(entry % 2 ? manager : lead, next(), "comment/add", {
      jobId,
      workOrderId,
      body: `Stage ${entry}: bearing measured, seal ordered, panel closed for the night.`,
      audience: entry % 3 ? [`contractor:${contractorId}`] : [],
    });
  return { jobId, workOrderId };
}
