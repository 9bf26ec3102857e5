import { createDb, recordsFor } from "#db/client.ts";
import { changedJobs } from "#db/queries/changed-jobs.ts";
import { searchAgain } from "#db/search-again.ts";
import { forgetAnswers, forgetResets, forgetSessions } from "#db/tidy.ts";
import { countAfresh } from "./count-afresh.ts";
import { dropStaleUploads } from "./drop-stale-uploads.ts";
import { eraseRemovedFiles } from "./erase-removed-files.ts";
import { complain } from "./log.ts";
import { deliverDue } from "./mail/deliver.ts";
import { makeRecurringWork } from "./make-recurring-work.ts";
import { reachDueMilestones } from "./reach-due-milestones.ts";
import { remindDue } from "./remind-due.ts";
import { sealDueDocuments } from "./seal-due.ts";
import { sendDue } from "./send-due.ts";
import { tellUntoldNotices } from "./tell-notices.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const ANSWERS_KEPT_MS = 7 * DAY_MS;
const BITE = 2_000;
const MOST_ROOMS = 500;

/** Every minute: what a lost message left behind. Once an hour, and once a day: what is of no more use. */
export async function scheduled(controller: ScheduledController, env: Env): Promise<void> {
  const now = controller.scheduledTime;
  const minute = new Date(now).getUTCMinutes();
  const work: [string, Promise<unknown>][] = [
    ["deliver", deliverDue(env)],
    ["rooms", nudgeRooms(env, now)],
    ["seals", sealDueDocuments(env, now)],
    ["sends", sendDue(env, now)],
    ["notices", tellUntoldNotices(env, now)],
    ["figures", countAfresh(env, now)],
    ["names", searchAgain(createDb(recordsFor(env)))],
  ];
  if (minute === 17) {
    work.push(["uploads", dropStaleUploads(env, now)], ["removed", eraseRemovedFiles(env, now)]);
    work.push(["milestones", reachDueMilestones(env, now)]);
    const db = createDb(recordsFor(env));
    work.push(["sessions", forgetSessions(db, now)], ["resets", forgetResets(db, now)]);
  }
  if (minute === 7) work.push(["recurring", makeRecurringWork(env, now)]);
  if (minute === 27) work.push(["reminders", remindDue(env, now)]);
  if (minute === 47 && new Date(now).getUTCHours() === 3) work.push(["answers", forgetOldAnswers(env, now)]);
  const settled = await Promise.allSettled(work.map(([, promise]) => promise));
  for (const [i, result] of settled.entries())
    if (result.status === "rejected") complain("sweep_failed", { part: work[i]?.[0], error: result.reason });
}

/** Tells each room how far its log goes; a room that missed a publish fetches the rest. */
async function nudgeRooms(env: Env, now: number): Promise<void> {
  const changed = await changedJobs(createDb(recordsFor(env)), now - 3 * MINUTE_MS, MOST_ROOMS);
  const told = changed.map(({ orgId, jobId, seq }) => env.JOB_ROOM.getByName(`${orgId}:${jobId}`).nudge(seq));
  for (const result of await Promise.allSettled(told))
    if (result.status === "rejected") complain("nudge_failed", { error: result.reason });
}

async function forgetOldAnswers(env: Env, now: number): Promise<void> {
  const db = createDb(recordsFor(env));
  for (let bites = 0; bites < 50; bites += 1)
    if ((await forgetAnswers(db, now - ANSWERS_KEPT_MS, BITE)) < BITE) return;
}
