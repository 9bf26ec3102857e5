import { crewViewer, staffViewer } from "../../../scripts/seed/actor.ts";
import { ASSETS, CONTRACTORS } from "../../../scripts/seed/demo-people.ts";
import type { Life } from "./life.ts";
import { system } from "./people.ts";

const [first, second] = CONTRACTORS;
const manager = staffViewer("grace");
const lead = crewViewer(first.id);
const technician = crewViewer(first.id, 1);
const line = { description: "Labour", quantityMilli: 2_000, unit: "h", unitPriceMinor: 9_500 };
const asked = { assetId: "asset0-0", contractorId: first.id, description: `Service the ${ASSETS[0]?.[0]}` };

/** A work order from the day it is given out to the day it is paid, by way of everything that can happen to it. */
export async function lifeOfWork(life: Life): Promise<void> {
  const { did } = life;
  const made = await did(manager, "work-order/create", {
    ...asked,
    jobTypeId: "repair",
    nteMinor: 500_000,
    lines: [line, { ...line, description: "Parts" }],
    shareWithCustomer: true,
    checklist: "Isolate\nTest",
  });
  const about = { workOrderId: made.workOrderId };
  const at = { ...about, jobId: made.jobId };
  await did(manager, "work-order/edit", {
    ...about,
    description: "Service it, and the one beside it",
    managerId: "grace",
  });
  await did(lead, "work-order/accept", about);
  await did(lead, "work-order/set-technician", { ...about, technicianId: technician.id });
  await did(lead, "work-order/schedule", { ...about, scheduledFrom: Date.now() + 9e6 });
  await did(lead, "work-order/plan", { ...about, contractorNotes: "Bring the long ladder." });
  await quotes(life, about);
  await did(technician, "visit/check-in", about);
  await did(technician, "visit/check-out", { ...about, note: "Back tomorrow." });
  await did(lead, "work-order/hold", { ...about, reason: "Waiting for a part.", cause: "organisation" });
  await did(lead, "work-order/resume", about);
  await additionalWork(life, about);
  await did(manager, "order/change", {
    ...about,
    description: "Skip hire",
    amountMinor: 20_000,
    reason: "Agreed on site.",
  });
  await talk(life, at);
  await papers(life, about);
  await evidence(life, about);
  await did(technician, "work-order/complete", about);
  await did(manager, "work-order/return", { ...about, reason: "The cover is loose." });
  await did(technician, "work-order/start", about);
  await did(technician, "work-order/complete", about);
  await did(manager, "work-order/close", about);
  await invoices(life, about);
  await did(manager, "job/finish", { jobId: made.jobId });
}

/** Work that never comes to be. */
export async function workThatEnds({ did }: Life): Promise<void> {
  const declined = await did(manager, "work-order/create", { ...asked, asDraft: true });
  const about = { workOrderId: declined.workOrderId };
  await did(manager, "work-order/assign", { ...about, contractorId: first.id });
  await did(lead, "work-order/decline", { ...about, reason: "Booked out." });
  await did(manager, "work-order/assign", { ...about, contractorId: first.id });
  await did(manager, "work-order/reassign", { ...about, contractorId: second.id, reason: "Nearer." });
  await did(manager, "work-order/cancel", { ...about, reason: "Not needed." });
  const job = await did(manager, "job/create", { title: "Winter round", siteId: "site1" });
  await did(manager, "job/update", { jobId: job.jobId, title: "Summer round", managerId: "daniel" });
  await did(manager, "job/cancel", { jobId: job.jobId, reason: "Put off." });
}

type About = { workOrderId: string | undefined };

async function quotes({ did }: Life, about: About): Promise<void> {
  await did(manager, "quote/ask", about);
  const dear = await did(lead, "quote/give", { ...about, lines: [{ ...line, quantityMilli: 9_000 }] });
  await did(manager, "quote/decline", { quoteId: dear.quoteId, reason: "Too many hours." });
  await did(manager, "quote/ask", about);
  const fair = await did(lead, "quote/give", { ...about, lines: [{ ...line, quantityMilli: 3_000 }] });
  await did(manager, "quote/accept", { quoteId: fair.quoteId });
}

async function additionalWork({ did }: Life, about: About): Promise<void> {
  const ask = () =>
    did(lead, "additional-work/request", { ...about, description: "Corroded isolator", lines: [line] });
  await did(lead, "additional-work/withdraw", { additionalWorkId: (await ask()).additionalWorkId });
  await did(manager, "additional-work/reject", {
    additionalWorkId: (await ask()).additionalWorkId,
    reason: "Later.",
  });
  await did(manager, "additional-work/approve", { additionalWorkId: (await ask()).additionalWorkId });
}

async function talk({ did }: Life, at: About & { jobId: string | undefined }): Promise<void> {
  const said = await did(lead, "comment/add", {
    ...at,
    body: "On the way.",
    audience: [`contractor:${first.id}`],
  });
  await did(lead, "comment/edit", { commentId: said.commentId, body: "On the way, ten minutes." });
  await did(lead, "comment/remove", { commentId: said.commentId });
  await did(manager, "read-mark/set", { jobId: at.jobId, seq: 3 });
}

async function papers({ did, files, database }: Life, about: About): Promise<void> {
  const bytes = "What was agreed on site.";
  const begun = await did(manager, "file/begin-upload", {
    ...about,
    name: "agreed.txt",
    size: bytes.length,
    inParts: false,
  });
  await files.put(`${manager.orgId}/${begun.fileId}`, bytes);
  await did(manager, "file/finish-upload", { fileId: begun.fileId });
  await did(manager, "file/remove", { fileId: begun.fileId });
  await database
    .prepare("update file set removed_at = 0 where id = ?")
    .bind(begun.fileId ?? "")
    .run();
  await did(system, "file/erase", { fileId: begun.fileId });
}

async function evidence({ did, database }: Life, about: About): Promise<void> {
  const items = await database
    .prepare("select id from checklist_item where work_order_id = ? order by position")
    .bind(about.workOrderId ?? "")
    .all<{ id: string }>();
  for (const { id: itemId } of items.results) await did(technician, "checklist/tick", { ...about, itemId });
  const itemId = items.results[0]?.id;
  await did(technician, "checklist/untick", { ...about, itemId });
  await did(technician, "checklist/tick", { ...about, itemId });
  const read = await did(technician, "evidence/add-meter-reading", {
    ...about,
    readingMilli: 18_000,
    unit: "kWh",
  });
  await did(technician, "evidence/remove", { ...about, evidenceId: read.evidenceId });
  await did(technician, "evidence/add-meter-reading", { ...about, readingMilli: 18_240, unit: "kWh" });
  await did(technician, "evidence/add-signature", { ...about, signedName: "Site manager" });
}

async function invoices({ did, database }: Life, about: About): Promise<void> {
  const { results } = await database
    .prepare(
      "select l.id from order_line l join vendor_order o on o.id = l.order_id where o.work_order_id = ? order by l.position",
    )
    .bind(about.workOrderId ?? "")
    .all<{ id: string }>();
  const day = new Date().toISOString().slice(0, 10);
  const bill = (line: number, share: number) => ({
    invoiceDate: day,
    lines: [{ orderLineId: results[line]?.id, by: "percent", value: share }],
  });
  const submit = (number: string, line: number, share: number) =>
    did(lead, "claim/submit", { ...about, number, ...bill(line, share) });
  const taken = await submit("INV-1", 0, 1_000);
  await did(lead, "claim/withdraw", { claimId: taken.claimId, reason: "Wrong line." });
  const refused = await submit("INV-2", 0, 2_000);
  await did(manager, "claim/reject", { claimId: refused.claimId, reason: "Billed twice." });
  const again = await did(lead, "claim/resubmit", { claimId: refused.claimId, ...bill(0, 3_000) });
  await did(manager, "claim/approve", { claimId: again.claimId });
  await did(manager, "claim/mark-paid", { claimId: again.claimId, reference: "EFT 1" });
  const part = await submit("INV-3", 0, 4_000);
  const lineOf = async (claimId: string | undefined) =>
    (
      await database
        .prepare("select id from claim_line where claim_id = ?")
        .bind(claimId ?? "")
        .first<{ id: string }>()
    )?.id;
  const withheld = [
    { lineId: await lineOf(part.claimId), amountMinor: 100, reason: "An hour was not on the record." },
  ];
  await did(manager, "claim/approve-part", { claimId: part.claimId, withheld });
  const dearer = await did(lead, "claim/submit", {
    ...about,
    number: "INV-4",
    invoiceDate: day,
    lines: [{ orderLineId: results[1]?.id, by: "quantity", value: "1", unitPriceMinor: "130" }],
  });
  await did(manager, "claim/release-hold", {
    claimId: dearer.claimId,
    check: "rate",
    lineId: await lineOf(dearer.claimId),
    reason: "Agreed by phone.",
  });
  await did(lead, "claim/withdraw", { claimId: dearer.claimId, reason: "Billed with the next." });
}
