import { expect, test } from "vitest";
import { z } from "zod";
import { defineCommand } from "#commands/command.ts";
import { outbox } from "#db/schema/index.ts";
import { anyStaff } from "#domain/access/may.ts";
import { makeWorld } from "#test/setup/world.ts";

const message = { to: "cora@example.test", subject: "Your quote", html: "<p>Hello</p>", text: "Hello" };
const about = { jobId: "job1", subjectKind: "document", subjectId: "doc1", recipient: "Cora Customer" };

const writeTwo = defineCommand({
  name: "test/write-two",
  summary: "Writes a mail that says what it is about, and one that does not.",
  who: anyStaff,
  input: z.object({}),
  run: async ({ newId }) => {
    const id = newId();
    return {
      writes: [],
      log: [],
      mail: [{ ...message, id, about, contactId: "contact1" }, message],
      result: id,
    };
  },
});

test("a mail may be named by its command, and says what it is about beside what it says", async () => {
  const world = await makeWorld();
  const id = await world.run("manager", writeTwo, {});
  const [named, plain] = await world.db.select().from(outbox).orderBy(outbox.id);
  expect(named).toMatchObject({ id, about, contactId: "contact1", state: "queued", message });
  expect(Object.keys(named?.message ?? {}).sort()).toEqual(["html", "subject", "text", "to"]);
  expect(plain).toMatchObject({ about: null, contactId: null, message });
  expect(world.published.at(-1)?.mails).toEqual([named?.id, plain?.id]);
});
