import { evictDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { VIEWERS } from "#test/setup/world.ts";
import { draft, rowsFrom } from "./log.ts";
import { jobRoom, join } from "./room-client.ts";

const { manager, lead, otherLead, technician, otherTechnician, customer, otherCustomer } = VIEWERS;

const log = rowsFrom(
  1,
  draft("for staff"),
  draft("for brightside", ["contractor:con1"], "wo1"),
  draft("for ridge", ["contractor:con2"]),
  draft("for quay", ["customer:cust1"]),
  draft("for brightside again", ["contractor:con1"], "wo2"),
  draft("for all", ["contractor:con1", "contractor:con2", "customer:cust1"], "wo1"),
);

async function everybody() {
  const room = jobRoom();
  return {
    staff: await join(room, manager),
    lead: await join(room, lead),
    otherLead: await join(room, otherLead),
    technician: await join(room, technician, { assigned: ["wo1"] }),
    otherTechnician: await join(room, otherTechnician, { assigned: ["wo2"] }),
    customer: await join(room, customer),
    otherCustomer: await join(room, otherCustomer),
  };
}

const heard = {
  staff: [1, 2, 3, 4, 5, 6],
  lead: [2, 5, 6],
  otherLead: [3, 6],
  technician: [2, 6],
  otherTechnician: [5],
  customer: [4, 6],
  otherCustomer: [],
};

test("each hears its own audience, in every byte", async () => {
  const clients = await everybody();
  for (const row of log) await jobRoom().publish([row]);
  await clients.staff.untilSeq(6);
  await clients.customer.untilSeq(6);
  await clients.technician.untilSeq(6);
  for (const [who, seqs] of Object.entries(heard))
    expect(clients[who as keyof typeof heard].seqs, who).toEqual(seqs);

  for (const outsider of [clients.lead, clients.otherLead, clients.technician, clients.customer]) {
    expect(outsider.bytes).not.toContain("for staff");
    expect(outsider.bytes).not.toContain("audience");
  }
  expect(clients.lead.bytes).not.toContain("con2");
  expect(clients.lead.bytes).not.toContain("for ridge");
  expect(clients.otherLead.bytes).not.toContain("brightside");
  expect(clients.customer.bytes).not.toContain("secret price");
  expect(clients.otherCustomer.bytes).not.toContain("rows");
});

test("each hears its own audience after the room has slept", async () => {
  const clients = await everybody();
  await jobRoom().publish(log.slice(0, 2));
  await clients.staff.untilSeq(2);
  await evictDurableObject(jobRoom());
  await jobRoom().publish(log.slice(2));
  await clients.staff.untilSeq(6);
  await clients.otherLead.untilSeq(6);
  for (const [who, seqs] of Object.entries(heard))
    expect(clients[who as keyof typeof heard].seqs, who).toEqual(seqs);
});

test("what came before is told by row it could see, never by row it could not", async () => {
  const clients = await everybody();
  for (const row of log) await jobRoom().publish([row]);
  await clients.lead.untilSeq(6);
  const afters = clients.lead.frames.flatMap((frame) =>
    frame.t === "rows" ? frame.rows.map(({ seq }, i) => [i ? frame.rows[i - 1]?.seq : frame.after, seq]) : [],
  );
  expect(afters).toEqual([
    [0, 2],
    [2, 5],
    [5, 6],
  ]);
});

test("a contractor asking again and again cannot tell that staff are writing", async () => {
  const client = await join(jobRoom(), lead);
  const staff = await join(jobRoom(), manager);
  await jobRoom().publish(rowsFrom(1, draft("for staff")));
  await staff.untilSeq(1);
  await client.catchUp(0);
  expect(client.frames.filter(({ t }) => t === "caught_up")).toEqual([
    { t: "caught_up", seq: 0 },
    { t: "caught_up", seq: 0 },
  ]);
});
