import { type Caller, execute } from "#commands/execute.ts";
import { emptyDesk, type SealKey } from "#commands/press.ts";
import { commands } from "#commands/registry.ts";
import { createDb } from "#db/client.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Records } from "../records.ts";
import { personId } from "./base.ts";
import { CONTRACTORS, ORGANISATION, STAFF } from "./demo-people.ts";
import { noPress } from "./no-press.ts";

export type Did = Record<string, string>;

/** Runs commands as people of the demo organisation, at times of the past. Nothing is published: nobody is looking yet. */
export function actors(
  { database, files, pepper, seal }: Records & { seal?: SealKey },
  appUrl: string,
  press = noPress,
) {
  const db = createDb(database);
  return async (viewer: Viewer, now: number, name: string, input: object): Promise<Did> => {
    const command = commands.get(name);
    if (!command) throw new Error(`There is no command ${name}`);
    const caller: Caller = {
      db,
      viewer,
      orgId: viewer.orgId,
      now,
      files,
      appUrl,
      secrets: { pepper, ...(seal && { seal }) },
      press,
      drafts: emptyDesk,
      publish: () => undefined,
    };
    return (await execute(caller, command, input)) as Did;
  };
}

const via = "seed";
const orgId = ORGANISATION.id;

export function staffViewer(id: string): Viewer {
  const { name, role } = STAFF.find((s) => s.id === id) ?? STAFF[0];
  return { kind: "staff", orgId, id, name, role, via };
}

/** A contractor's lead, or one of its technicians by number. */
export function crewViewer(contractorId: string, index = 0): Viewer {
  const { people } = CONTRACTORS.find((c) => c.id === contractorId) ?? CONTRACTORS[0];
  const name = people[index] ?? people[0];
  const role = index === 0 ? "lead" : "technician";
  return { kind: "contractor", orgId, id: personId(contractorId, index), name, role, contractorId, via };
}
