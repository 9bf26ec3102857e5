export type StaffRole = "admin" | "manager" | "viewer";
export type ContractorRole = "lead" | "technician";

interface Someone {
  orgId: string;
  /** A person's id, or a contact's for a customer. */
  id: string;
  name: string;
  /** The session, link or key this viewer came by: ending it ends their sockets. */
  via: string;
}

export interface StaffViewer extends Someone {
  kind: "staff";
  role: StaffRole;
}

export interface ContractorViewer extends Someone {
  kind: "contractor";
  role: ContractorRole;
  contractorId: string;
}

/**
 * A contact who came by a link. Without a login, a contractor's contact is one too: `customerId` is then their
 * company's id, which nothing of a customer is addressed to, so that they reach what they were sent themselves.
 */
export interface CustomerViewer extends Someone {
  kind: "customer";
  customerId: string;
}

/** The product acting for itself: seed, cron, queue, and people who have not signed in yet. */
export interface SystemViewer extends Someone {
  kind: "system";
}

export type Viewer = StaffViewer | ContractorViewer | CustomerViewer | SystemViewer;
