import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { eventText } from "#test/mail/signed-event.ts";
import { ORIGIN } from "#test/setup/browser.ts";
import { changesBetween, readRecords } from "./records.ts";
import { CREW, CREWS, OUTSIDE, type Seat, STAFF, seats } from "./seats.ts";
import { beginWalk } from "./walk.ts";

/** A guest was sent a document of the job: they hear of that, and of nothing else in it. */
const JOB: Seat[] = [...STAFF, ...CREW, "customer", "guest"];
const BOARD: Seat[] = [...STAFF, ...CREWS, "stranger"];
const FILE: Seat[] = [...STAFF, ...CREW];
/** Internal to the job, and sent along with a document of the customer's. */
const ATTACHED: Seat[] = [...STAFF, "customer"];

test("rooms and files open to the same viewers as the pages they stand on", async () => {
  const { browsers, ours } = await beginWalk();
  const upgrade = async (seat: Seat, path: string) => {
    const headers = { Upgrade: "websocket", Origin: ORIGIN, Cookie: browsers[seat].cookie };
    const answer = await exports.default.fetch(new Request(ORIGIN + path, { headers }));
    answer.webSocket?.accept();
    answer.webSocket?.close(1000);
    return answer.status;
  };
  const refused = (seat: Seat) => (OUTSIDE.includes(seat) ? 401 : 404);
  for (const seat of seats) {
    expect([seat, await upgrade(seat, `/live/jobs/${ours.jobId}`)]).toEqual([
      seat,
      JOB.includes(seat) ? 101 : refused(seat),
    ]);
    expect([seat, await upgrade(seat, "/live/board")]).toEqual([
      seat,
      BOARD.includes(seat) ? 101 : refused(seat),
    ]);
    expect([seat, await upgrade(seat, `/live/drafts/${ours.draftDocumentId}`)]).toEqual([
      seat,
      STAFF.includes(seat) ? 101 : refused(seat),
    ]);
    for (const path of [`/files/${ours.fileId}`, `/files/${ours.fileId}/x.txt?preview=1`]) {
      const { status } = await browsers[seat].get(path);
      expect([seat, status]).toEqual([seat, FILE.includes(seat) ? 200 : 404]);
    }
    const attached = await browsers[seat].get(`/files/${ours.attachedFileId}`);
    expect([seat, attached.status]).toEqual([seat, ATTACHED.includes(seat) ? 200 : 404]);
    const unfinished = await browsers[seat].get(`/files/${ours.uploadId}`);
    expect([seat, unfinished.status]).toEqual([seat, 404]);
  }
});

test("no session opens the door of mail providers: only their signature does", async () => {
  const { browsers, ours, start } = await beginWalk();
  const text = eventText({ outboxId: ours.portalMailId, type: "email.delivered" });
  for (const seat of seats) {
    const answer = await browsers[seat].api("/hooks/resend", JSON.parse(text));
    expect([seat, answer.status]).toEqual([seat, 401]);
  }
  expect(changesBetween(start, await readRecords())).toEqual([]);
});
