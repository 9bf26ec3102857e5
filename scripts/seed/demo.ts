import { randomBytes } from "node:crypto";
import { hashSecret } from "#db/queries/session-proof.ts";
import { randomFrom } from "#db/seed/random.ts";
import { readMigrations } from "../migrate.ts";
import type { Records } from "../records.ts";
import { actors } from "./actor.ts";
import { seedBase } from "./base.ts";
import { DEMO_JOBS } from "./demo-jobs.ts";
import { CONTRACTORS, emailOf, ORGANISATION, PASSWORD, STAFF } from "./demo-people.ts";
import { copyInto, memoryDatabase } from "./memory-database.ts";
import { tellDearInvoice, tellRateCards } from "./rate-cards.ts";
import { tellStory } from "./story.ts";

const DAY = 86_400_000;

export interface Demo {
  people: { who: string; email: string; password: string }[];
  /** Opens the jobs of one customer's contact. Made anew at each start; earlier ones go on working. */
  portalLink: string;
  /** Whether it was told just now. */
  isNew: boolean;
}

/** The demo organisation with sixty jobs in every state, told through the same commands people use. Does nothing twice. */
export async function seedDemo(
  records: Records,
  url: string,
  say: (line: string) => void = () => undefined,
): Promise<Demo> {
  const { database } = records;
  const now = Date.now();
  const there = await database
    .prepare("select id from organisation where id = ?")
    .bind(ORGANISATION.id)
    .first();
  if (!there) {
    say("Seeding the demo organisation…");
    const { client, sqlite } = memoryDatabase(readMigrations());
    await tellEverything({ ...records, database: client }, url, now);
    await copyInto(database, sqlite);
    sqlite.close();
  }
  return { people: demoPeople(), portalLink: await freshPortalLink(database, url, now), isNew: !there };
}

async function tellEverything(records: Records, url: string, now: number): Promise<void> {
  await seedBase(records.database, records.pepper, now - 120 * DAY);
  const act = actors(records, url);
  await tellRateCards(act, now);
  const random = randomFrom(60);
  for (const [index, job] of DEMO_JOBS.entries())
    await tellStory({ act, records, url, random, index, job, now });
  await tellDearInvoice(act, records.database, now);
  // What these sixty jobs mailed went out long ago.
  await records.database
    .prepare("update outbox set state = 'sent', sent_at = created_at, provider_id = 'local'")
    .run();
}

function demoPeople(): Demo["people"] {
  const [admin, manager] = STAFF;
  const { name: company, people } = CONTRACTORS[0];
  const domain = company.split(" ")[0]?.toLowerCase() ?? "";
  const who = (role: string, name: string, at: string) => ({
    who: `${role}, ${name.split(" ")[0]}`,
    email: emailOf(name, at),
    password: PASSWORD,
  });
  return [
    who("admin", admin.name, "harbour"),
    who("manager", manager.name, "harbour"),
    who("contractor's lead", people[0], domain),
    who("technician", people[1], domain),
  ];
}

async function freshPortalLink(database: D1Database, url: string, now: number): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await database
    .prepare(
      "insert into portal_link (org_id, id, contact_id, secret_hash, created_by, created_at, expires_at) values (?, ?, 'contact0', ?, 'grace', ?, ?)",
    )
    .bind(ORGANISATION.id, `demo-${now}`, hashSecret(secret), now, now + 90 * DAY)
    .run();
  return `${url}/p/${secret}`;
}
