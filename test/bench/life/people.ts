import type { Viewer } from "#domain/access/viewer.ts";
import { crewViewer, staffViewer } from "../../../scripts/seed/actor.ts";
import { CONTRACTORS, ORGANISATION, PASSWORD } from "../../../scripts/seed/demo-people.ts";
import type { Life } from "./life.ts";

const contractorId = CONTRACTORS[0].id;
const admin = staffViewer("grace");
const lead = crewViewer(contractorId);
export const system: Viewer = {
  kind: "system",
  orgId: ORGANISATION.id,
  id: "system",
  name: "Jobroom",
  via: "system",
};
const browser = { ip: "127.0.0.1", userAgent: "bench" };

/** The first day of an organisation, on a database that holds nothing yet. */
export async function lifeBegins({ did }: Life): Promise<void> {
  await did({ ...system, orgId: "first" }, "setup/set-up-organisation", {
    organisation: "Newtown Works",
    name: "Nora Newtown",
    email: "nora@newtown.test",
    password: "a long pass phrase",
  });
}

/** People come, change and go; so do contractors, customers, places and kinds of work. */
export async function lifeOfPeople(life: Life): Promise<void> {
  const { did, mailed } = life;
  const invited = await did(admin, "person/invite", {
    email: "new@harbour.test",
    name: "New Person",
    role: "manager",
  });
  const who = { personId: invited.personId };
  await did(admin, "person/resend-invite", who);
  await did(system, "person/accept-invite", {
    token: await mailed("invite"),
    name: "New Person",
    password: "a long pass phrase",
  });
  await did(admin, "person/update", { ...who, name: "Newer Person", role: "viewer" });
  await did(system, "session/start", { ...who, ...browser });
  await did(system, "password/request-reset", { email: "new@harbour.test" });
  await did(system, "password/reset", { token: await mailed("reset"), password: "another long phrase" });
  await did(admin, "person/suspend", who);
  await did(admin, "person/reinstate", who);
  await did(admin, "person/make-contractor-user", { ...who, contractorId, role: "technician" });
  await did(admin, "person/remove", who);
  const never = await did(admin, "person/invite", {
    email: "never@harbour.test",
    name: "Never Came",
    role: "viewer",
  });
  await did(admin, "person/revoke-invite", { personId: never.personId });
  await did(admin, "person/set-default-format", { format: "full" });
  const key = await did(admin, "api-key/create", { name: "Spreadsheet" });
  await did(admin, "api-key/revoke", { apiKeyId: key.apiKeyId });
  await did({ ...admin, via: "bench-staff" }, "session/touch", {});
  await did({ ...admin, via: "bench-staff" }, "session/end-others", {});
  await did(admin, "password/change", { currentPassword: PASSWORD, newPassword: "yet another long phrase" });
  await did(lead, "session/end", { sessionId: "bench-lead" });
}

export async function lifeOfPlaces({ did, mailed }: Life): Promise<void> {
  const company = await did(admin, "contractor/add", { name: "Newtown Locks", trade: "Locks" });
  const to = { contractorId: company.contractorId };
  await did(admin, "contractor/update", { ...to, name: "Newtown Locks and Doors" });
  const contact = await did(admin, "contact/add", { ...to, name: "Lou Lock", email: "lou@locks.test" });
  await did(admin, "contact/update", {
    contactId: contact.contactId,
    name: "Lou Lock",
    email: "lou@lock.test",
  });
  await did(admin, "contact/set-as-user", { contactId: contact.contactId });
  await did(admin, "contractor/archive", to);
  await did(admin, "contractor/restore", to);
  const customer = await did(admin, "customer/add", { name: "Hill House" });
  const of = { customerId: customer.customerId };
  await did(admin, "customer/update", { ...of, name: "Hill House Owners" });
  const owner = await did(admin, "contact/add", { ...of, name: "Olive Owner", email: "olive@hill.test" });
  const link = await did(admin, "portal-link/create", { contactId: owner.contactId });
  await did(system, "portal/open", { secret: await mailed("p"), ...browser });
  await did(system, "portal-link/renew", { contactId: owner.contactId });
  await did(admin, "portal-link/revoke", { linkId: link.linkId });
  await did(admin, "contact/remove", { contactId: owner.contactId });
  const site = await did(admin, "site/add", { name: "Hill House", ...of });
  await did(admin, "site/update", { siteId: site.siteId, name: "Hill House East" });
  const asset = await did(admin, "asset/add", { siteId: site.siteId, name: "Lift" });
  await did(admin, "asset/update", { assetId: asset.assetId, name: "Lift 1" });
  await did(admin, "customer/archive", of);
  await did(admin, "customer/restore", of);
  const type = await did(admin, "job-type/add", { name: "Lift service", photos: 1 });
  await did(admin, "job-type/update", { jobTypeId: type.jobTypeId, name: "Lift service", photos: 2 });
  await did(admin, "job-type/archive", { jobTypeId: type.jobTypeId });
  await did(admin, "job-type/restore", { jobTypeId: type.jobTypeId });
  await did(admin, "import/run", { kind: "customers", rows: [{ line: 2, values: { name: "Mill House" } }] });
  await did(admin, "organisation/update-settings", {
    name: ORGANISATION.name,
    defaultNteMinor: 60_000,
    defaultTaxBp: 1_000,
    currency: ORGANISATION.currency,
    timeZone: ORGANISATION.timeZone,
  });
}
