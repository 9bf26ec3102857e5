import type { AppContext } from "#app/context.ts";
import { askedFor, neighbours } from "#app/paging.ts";
import { toActivity } from "#db/log.ts";
import { toRecurring } from "#db/queries/schedules/recurring.ts";
import { callOffFigures } from "#db/queries/standing-orders/call-offs.ts";
import { toCockpit } from "#db/queries/standing-orders/cockpit.ts";
import { readStandingEverything } from "#db/queries/standing-orders/page.ts";
import { toTalk } from "#db/queries/talk.ts";
import type { Frame } from "#domain/access/frame.ts";
import type { ContractorViewer, StaffViewer } from "#domain/access/viewer.ts";
import { viewOf } from "#domain/log/activity.ts";
import { burnDown, burnMonths } from "#domain/standing-order/burn-down.ts";
import { phaseOf } from "#domain/standing-order/phase.ts";
import { historyOf } from "./history.ts";

const PAGE = 50;

interface Looking extends Pick<AppContext, "db" | "now"> {
  viewer: StaffViewer | ContractorViewer;
  frame: Frame;
}

/** A standing order as both sides see it, with the call-offs that the address asks for. Throws `not_found`. */
export async function readStandingPage({ db, viewer, frame, now }: Looking, id: string, request: Request) {
  const { after, get } = askedFor(request);
  const shown = callOffFigures.find((one) => one === get("show")) ?? "all";
  const read = await readStandingEverything(db, viewer, {
    standingOrderId: id,
    ...{ figure: shown, after, limit: PAGE + 1, now },
  });
  const cockpit = toCockpit(read, now);
  const callOffs = read.callOffs.slice(0, PAGE);
  const next = read.callOffs.length > PAGE ? (callOffs.at(-1)?.cursor ?? null) : null;
  const { pathname } = new URL(request.url);
  const views = read.log.toReversed().flatMap((row) => viewOf(viewer, toActivity(row), new Set()) ?? []);
  const { days, ...shownOnce } = cockpit;
  const { standingOrder, today, runsOutOn } = cockpit;
  return {
    ...shownOnce,
    burn: burnDown({ ...standingOrder, days, today, runsOutOn }),
    months: burnMonths(days, standingOrder.capMinor),
    phase: phaseOf(standingOrder, today),
    shown,
    callOffs,
    pages: {
      previousTo: after ? `${pathname}?show=${shown}` : null,
      nextTo: neighbours(request, { previous: null, next }).nextTo,
    },
    recurring: toRecurring(
      { viewer, today, standing: standingOrder },
      read.schedules,
      read.occurrences,
      read.organisations,
      read.holidays,
    ),
    history: historyOf(views, { ...frame, now }),
    lastSeq: read.last[0]?.seq ?? 0,
    talk: toTalk(viewer, [read.talkRows, read.comments, read.marks]),
    me: { id: viewer.id, kind: viewer.kind },
    organisation: frame.organisation,
    now,
  };
}

export type StandingPage = Awaited<ReturnType<typeof readStandingPage>>;
