import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { press } from "#app/documents/press.ts";
import { type Caller, execute } from "#commands/execute.ts";
import { emptyDesk } from "#commands/press.ts";
import { FIRST_ORGANISATION, setUpOrganisation } from "#commands/setup/set-up-organisation.ts";
import { createDb } from "#db/client.ts";
import { organisation, person } from "#db/schema/index.ts";
import { makeWorld, NOW } from "#test/setup/world.ts";

const asked = {
  organisation: "Harbour Works",
  name: "Ada",
  email: "ada@example.test",
  password: "four words in a row",
};

function caller(): Caller {
  return {
    db: createDb(env.DB),
    viewer: { kind: "system", orgId: FIRST_ORGANISATION, id: "system", name: "Jobroom", via: "system" },
    orgId: FIRST_ORGANISATION,
    now: NOW,
    files: env.FILES,
    appUrl: "http://localhost:8787",
    secrets: { pepper: env.PEPPER },
    press,
    drafts: emptyDesk,
    publish: () => {},
  };
}

test("an empty database gets its organisation and an admin who can sign in", async () => {
  const { db } = caller();
  await execute(caller(), setUpOrganisation, { ...asked, currency: "eur", timeZone: "Europe/Berlin" });
  const [org] = await db.select().from(organisation);
  expect(org).toMatchObject({ name: "Harbour Works", currency: "EUR", timeZone: "Europe/Berlin" });
  const [row] = await db.select().from(person);
  expect(row).toMatchObject({ kind: "staff", role: "admin", status: "active", email: "ada@example.test" });
  expect(row?.passwordHash).toMatch(/^s1\./);
});

test("two first runs at once make one organisation", async () => {
  const both = await Promise.allSettled([
    execute(caller(), setUpOrganisation, asked),
    execute(caller(), setUpOrganisation, { ...asked, email: "bob@example.test" }),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((b) => b.status === "rejected")).toMatchObject({ reason: { code: "already_set_up" } });
  const { db } = caller();
  expect(await db.select().from(organisation)).toHaveLength(1);
  expect(await db.select().from(person)).toHaveLength(1);
});

test("a refusal leaves nothing", async () => {
  const { db } = caller();
  for (const wrong of [
    { currency: "ZZZ" },
    { timeZone: "Moon/Base" },
    { password: "short" },
    { email: "ada" },
    { organisation: " " },
  ])
    await expect(execute(caller(), setUpOrganisation, { ...asked, ...wrong })).rejects.toMatchObject({
      fields: { [Object.keys(wrong)[0] ?? ""]: [expect.any(String)] },
    });
  expect(await db.select().from(organisation)).toHaveLength(0);
});

test("a database in use is never set up again", async () => {
  const { run, db } = await makeWorld();
  await expect(execute(caller(), setUpOrganisation, asked)).rejects.toMatchObject({ code: "already_set_up" });
  await expect(run("admin", setUpOrganisation, asked)).rejects.toMatchObject({ code: "forbidden" });
  expect(await db.select().from(organisation)).toHaveLength(2);
});
