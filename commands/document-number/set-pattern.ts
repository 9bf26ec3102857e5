import { z } from "zod";
import { documentPatterns, patternFor } from "#db/queries/document-patterns.ts";
import { documentPattern } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { documentKinds, kindFacts } from "#domain/document/kinds.ts";
import { collide, readPattern } from "#domain/document/numbering.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { words } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

const pattern = words("a pattern", 40).superRefine((typed, context) => {
  const read = readPattern(typed);
  if (!read.ok) context.addIssue({ code: "custom", message: read.message });
});

const input = z.object({ kind: z.enum(documentKinds, { error: "Choose what it is for." }), pattern });

/** Numbers that were given stay. Throws `pattern_taken` where another kind could come to the same numbers. */
export const setPattern = defineCommand({
  name: "document-number/set-pattern",
  summary: "Say how documents of a kind are numbered from now on, such as EST-{YYYY}-{0000}.",
  who: admin,
  input,
  async run({ db, orgId }, { kind, pattern: given }) {
    const patterns = await documentPatterns(db, orgId);
    const taken = documentKinds.find(
      (other) => other !== kind && collide(patternFor(patterns, other), given),
    );
    if (taken)
      throw conflict(
        "pattern_taken",
        `${kindFacts[taken].label} numbers look like that already. Begin these with other letters.`,
        "pattern",
      );
    return {
      writes: [
        db
          .insert(documentPattern)
          .values({ orgId, kind, pattern: given })
          .onConflictDoUpdate({
            target: [documentPattern.orgId, documentPattern.kind],
            set: { pattern: given },
          }),
      ],
      log: [
        organisationLog(orgId, "document_pattern.set", "document_pattern", kind, { kind, pattern: given }),
      ],
      result: { kind, pattern: given },
    };
  },
});
