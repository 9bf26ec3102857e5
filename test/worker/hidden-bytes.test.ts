import { beforeAll, expect, test, vi } from "vitest";
import { sealDocument } from "#commands/document/seal-document.ts";
import { CONSENT_VERSION } from "#domain/document/consent.ts";
import { type Browser, browser } from "#test/setup/browser.ts";
import { mailedCode, shaOf } from "#test/setup/signing.ts";
import { systemViewer } from "#worker/caller.ts";
import { expectNowhere, type Heard, listen, mailsTo, overheard, walk } from "./heard.ts";
import { hiddenBy, SWITCHES, sentHiding } from "./hidden-scene.ts";

const CORAS = /^cora@/;
const AT_HOME = ["/portal", "/talk"];

beforeAll(() => {
  vi.spyOn(console, "log").mockReturnValue();
});

test.each(SWITCHES)(
  "with %s switched off, nothing of them is in any byte that the recipient gets",
  async (off) => {
    const { world, jobId, documentId } = await sentHiding([off]);
    const cora = await browser("customer");
    const heard: Heard = {
      ...(await walk(cora, AT_HOME, { documentId, jobId })),
      mails: await mailsTo(world, CORAS),
      room: await overheard(cora, jobId),
    };
    for (const place of [`/portal/documents/${documentId}`, `/portal/documents/${documentId}/pdf`, "mails"])
      expect(heard[place]).toContain("Lift and mast");
    expectNowhere(heard, hiddenBy([off]));
    const others = SWITCHES.filter((one) => one !== off && one !== "lines");
    expect(heard[`/portal/documents/${documentId}/pdf`]).toMatch(hiddenBy(others));
  },
);

test("with everything switched off, nothing is told while it is chosen in, asked about, signed and sealed", async () => {
  const { world, jobId, documentId } = await sentHiding(SWITCHES);
  const cora = await browser("customer");
  const mara = await browser("manager");
  const room = await listen(cora, jobId);
  const heard: Heard = {};
  const asks = async (who: Browser, command: string, input: object) => {
    const answer = await who.api(`/api/v1/${command}`, input);
    expect([command, answer.status]).toEqual([command, 200]);
    if (who === cora) heard[command] = await answer.text();
  };
  const of = { documentId, n: 1 };
  await asks(cora, "document/note-opened", { documentId });
  await asks(cora, "document/choose", { ...of, choices: { flag: true } });
  await asks(cora, "comment/add", { jobId, documentId, lineId: "flag", body: "How high?" });
  await asks(mara, "comment/add", { jobId, documentId, audience: ["contact:contact1"], body: "High" });
  await asks(cora, "document/consent", { ...of, agree: true, consentVersion: CONSENT_VERSION });
  await asks(cora, "step-up/request", {});
  await asks(cora, "step-up/confirm", { code: await mailedCode(world, "contact1") });
  Object.assign(heard, await walk(cora, AT_HOME, { documentId, jobId }));
  const signature = {
    ...of,
    sha256: await shaOf(world, documentId),
    name: "Cora Customer",
    hasAuthority: true,
  };
  await asks(cora, "document/sign", signature);
  await world.run(systemViewer("org1"), sealDocument, { documentId });
  const after = await walk(cora, AT_HOME, { documentId, jobId });
  for (const [place, words] of Object.entries(after)) heard[`${place} once signed`] = words;
  await room?.catchUp();
  heard.room = room?.bytes ?? "";
  heard.mails = await mailsTo(world, CORAS);
  room?.hangUp();
  expect(heard.room).toContain("document.signed");
  expect(heard[`/portal/documents/${documentId}/pack once signed`]).toContain("Cora Customer");
  expectNowhere(heard, hiddenBy(SWITCHES));
});

test("nor to a contractor, while an order waits for their answer", async () => {
  const { world, jobId, documentId } = await sentHiding(SWITCHES, "work_order");
  const lou = await browser("lead");
  const heard: Heard = {
    ...(await walk(lou, ["/work", "/talk"], { documentId, jobId })),
    mails: await mailsTo(world, /^lead1@/),
    room: await overheard(lou, jobId),
  };
  expect(heard.room).toContain("document.sent");
  expect(heard[`/work/documents/${documentId}/pdf`]).toContain("Lift and mast");
  expectNowhere(heard, hiddenBy(SWITCHES));
});
