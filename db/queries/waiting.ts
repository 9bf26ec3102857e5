import { sql } from "drizzle-orm";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import { standIn } from "../at-once.ts";
import type { Db } from "../client.ts";
import { bid, bidRequest, contact, document, documentRecipient } from "../schema/index.ts";
import { reachableBidRequests, reachableDocuments } from "../scopes.ts";
import { written } from "../written.ts";

interface Moment {
  /** UTC ms. */
  now: number;
  /** `YYYY-MM-DD` where the organisation is. */
  today: string;
}

/** How many documents and requests for a price wait for a contractor's lead, as `waiting`. It rides with other reads. */
export const waitingFor = (db: Db, viewer: ContractorViewer, { now, today }: Moment): D1PreparedStatement =>
  written(db, "waiting", { ...viewer, now, today }, () => {
    const lead = {
      ...viewer,
      ...{ orgId: standIn("orgId"), id: standIn("id"), contractorId: standIn("contractorId") },
    };
    return sql`select (select count(*) from ${document} where ${reachableDocuments(lead)}
        and ${document.state} = 'sent' and (${document.until} is null or ${document.until} >= ${standIn("today")})
        and exists (${askedOf(lead)} and role = 'signer' and state = 'invited' and (person_id = ${lead.id}
          or not exists (${askedOf(lead)} and person_id = ${lead.id}))))
      + (select count(*) from ${document} join ${bidRequest} on ${bidRequest.orgId} = ${document.orgId}
        and ${bidRequest.documentId} = ${document.id} where ${reachableBidRequests(lead)}
        and ${document.state} = 'sent' and ${bidRequest.openedAt} is null
        and (${bidRequest.lateAllowed} = 1 or ${bidRequest.closesAt} > ${standIn("now")})
        and not exists (${askedOf(lead)} and state = 'declined')
        and not exists (select 1 from ${bid} where ${bid.orgId} = ${document.orgId} and ${bid.documentId} = ${document.id}
          and ${bid.contractorId} = ${lead.contractorId} and ${bid.state} = 'live'
          and ${bid.confirmedN} = ${document.sentVersion})) as waiting`;
  });

/** Who of the company was sent the version that is out; to be narrowed further. */
const askedOf = ({ orgId, contractorId }: ContractorViewer) =>
  sql`select 1 from (select r.role, r.state, c.person_id from ${documentRecipient} r
    join ${contact} c on c.org_id = r.org_id and c.id = r.contact_id
    where r.org_id = ${orgId} and r.document_id = ${document.id} and r.n = ${document.sentVersion}
    and c.contractor_id = ${contractorId}) where 1`;
