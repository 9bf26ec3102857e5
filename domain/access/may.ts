import type { Viewer } from "./viewer.ts";

/** Who may run a command; the same predicate decides whether its button is shown. */
export type Who = (viewer: Viewer) => boolean;

export const anySystem: Who = (v) => v.kind === "system";
export const anyStaff: Who = (v) => v.kind === "staff";
export const admin: Who = (v) => v.kind === "staff" && v.role === "admin";
/** Admins and managers: staff who change things. The role `viewer` only looks. */
export const manager: Who = (v) => v.kind === "staff" && v.role !== "viewer";
export const contractorLead: Who = (v) => v.kind === "contractor" && v.role === "lead";
export const contractorPerson: Who = (v) => v.kind === "contractor";
export const customerContact: Who = (v) => v.kind === "customer";
export const signedInPerson: Who = (v) => v.kind === "staff" || v.kind === "contractor";

export const anyOf =
  (...predicates: Who[]): Who =>
  (viewer) =>
    predicates.some((may) => may(viewer));
/** Whoever is asked by document: a contractor's leads, and contacts who came by their link. */
export const askedByDocument: Who = anyOf(contractorLead, customerContact);
/** Those who move work along: managers and the contractor's people. */
export const inTheField: Who = anyOf(manager, contractorPerson);
