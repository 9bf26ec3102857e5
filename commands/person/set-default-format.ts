import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { person } from "#db/schema/index.ts";
import { anyStaff } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";

/** Rule W1: how new work orders open for this person. A taste of their own, so no log tells of it. */
export const setDefaultFormat = defineCommand({
  name: "person/set-default-format",
  summary: "Choose the format your new work orders open in.",
  who: anyStaff,
  input: z.object({ format: z.enum(["contractor", "full"], { error: "Choose a format." }) }),
  async run({ db, viewer, orgId }, { format }) {
    const write = db
      .update(person)
      .set({ defaultFormat: format, version: sql`${person.version} + 1` })
      .where(and(eq(person.orgId, orgId), eq(person.id, viewer.id)));
    return { writes: [write], log: [], result: { format } };
  },
});
