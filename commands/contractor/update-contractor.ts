import { and, eq } from "drizzle-orm";
import { reachContractor } from "#db/queries/reach-party.ts";
import { contractor } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { looksCurrent } from "../row-version.ts";
import { contractorColumns, contractorInput } from "./contractor-input.ts";

export const updateContractor = defineCommand({
  name: "contractor/update",
  summary: "Change a contractor's details and tolerance.",
  who: manager,
  input: contractorInput.extend({ contractorId: id, expectedVersion }),
  async run({ db, orgId }, given) {
    const row = await reachContractor(db, orgId, given.contractorId);
    looksCurrent(row, given.expectedVersion, "contractor");
    const columns = contractorColumns(given);
    return {
      writes: [
        db
          .update(contractor)
          .set({ ...columns, version: row.version + 1 })
          .where(and(eq(contractor.orgId, orgId), eq(contractor.id, row.id))),
      ],
      log: [organisationLog(orgId, "contractor.updated", "contractor", row.id, columns)],
      result: { contractorId: row.id },
    };
  },
});
