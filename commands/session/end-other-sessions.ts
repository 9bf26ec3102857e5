import { z } from "zod";
import { anyOf, customerContact, signedInPerson } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { otherSessions } from "./other-sessions.ts";

export const endOtherSessions = defineCommand({
  name: "session/end-others",
  summary: "Sign out everywhere but here.",
  who: anyOf(signedInPerson, customerContact),
  input: z.object({}),
  async run(context) {
    const { writes, goodbyes } = await otherSessions(context);
    return { writes, log: [], goodbyes, result: { ended: goodbyes.length } };
  },
});
