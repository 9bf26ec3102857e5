import { type Decision, refused } from "../decision.ts";
import type { ContractorRole, StaffRole, Viewer } from "./viewer.ts";

export type PersonStatus = "invited" | "active" | "suspended" | "removed";
export type AccessChange =
  | "suspend"
  | "reinstate"
  | "remove"
  | "invite again"
  | "withdraw the invitation of"
  | "change";

export interface Managed {
  id: string;
  name: string;
  kind: "staff" | "contractor";
  contractorId: string | null;
  status: PersonStatus;
}

export const roleLabels: Record<StaffRole | ContractorRole, string> = {
  admin: "Admin",
  manager: "Manager",
  viewer: "Viewer",
  lead: "Lead",
  technician: "Technician",
};

export const roleHints: Record<StaffRole | ContractorRole, string> = {
  admin: "Settings, people and invitations, and everything a manager does",
  manager: "Jobs, work orders and invoices, up to a limit",
  viewer: "Looks at everything, changes nothing",
  lead: "Everything the contractor does here, and its own people",
  technician: "Only the work orders assigned to them",
};

export const staffRoles = ["admin", "manager", "viewer"] as const satisfies readonly StaffRole[];
export const contractorRoles = ["lead", "technician"] as const satisfies readonly ContractorRole[];

const FROM: Record<AccessChange, readonly PersonStatus[]> = {
  suspend: ["active"],
  reinstate: ["suspended"],
  remove: ["invited", "active", "suspended"],
  "invite again": ["invited"],
  "withdraw the invitation of": ["invited"],
  change: ["invited", "active", "suspended"],
};

const NOW: Record<PersonStatus, string> = {
  invited: "has not accepted the invitation yet",
  active: "has access",
  suspended: "is suspended",
  removed: "was removed",
};

/** Whose access somebody may change: an admin everybody's here, a contractor's lead its own people's (rule W8). */
export function managesPeople(viewer: Viewer, person: Pick<Managed, "contractorId">): boolean {
  if (viewer.kind === "staff") return viewer.role === "admin";
  return (
    viewer.kind === "contractor" && viewer.role === "lead" && viewer.contractorId === person.contractorId
  );
}

/** Whether somebody's access may change this way now. Nobody locks themselves out. */
export function decideAccess(viewer: Viewer, change: AccessChange, person: Managed): Decision<object> {
  const self = viewer.id === person.id;
  if (self && (change === "suspend" || change === "remove"))
    return refused("own_access", `You cannot ${change} yourself. Ask somebody else who may.`);
  if (!FROM[change].includes(person.status))
    return refused("wrong_status", `You cannot ${change} ${person.name}, who ${NOW[person.status]}.`);
  return { ok: true };
}
