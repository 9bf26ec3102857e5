import { contractor } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { contractorColumns, contractorInput } from "./contractor-input.ts";

export const addContractor = defineCommand({
  name: "contractor/add",
  summary: "Add a contractor.",
  who: manager,
  input: contractorInput,
  async run({ db, orgId, now, newId }, given) {
    const contractorId = newId();
    return {
      writes: [
        db
          .insert(contractor)
          .values({ orgId, id: contractorId, createdAt: now, ...contractorColumns(given) }),
      ],
      log: [organisationLog(orgId, "contractor.added", "contractor", contractorId, { name: given.name })],
      result: { contractorId },
    };
  },
});
