import type { ContractorViewer, StaffViewer } from "#domain/access/viewer.ts";
import { readAtOnce, standIn } from "../../at-once.ts";
import type { Db } from "../../client.ts";
import { holidaysSince, utcDayBefore } from "../calendar.ts";
import { recurringReads } from "../schedules/recurring.ts";
import { talkReads } from "../talk.ts";
import { type CallOffFigure, callOffList } from "./call-offs.ts";
import { cockpitReads } from "./cockpit.ts";
import { roomOf, standingLastSeq, standingLog } from "./room.ts";

interface Asked {
  standingOrderId: string;
  /** Of the call-offs that are shown. */
  figure: CallOffFigure;
  after?: string | undefined;
  limit: number;
  now: number;
}

/** Everything on the page of a standing order, for either side, in one statement. */
export function readStandingEverything(
  db: Db,
  viewer: StaffViewer | ContractorViewer,
  { standingOrderId, figure, after, limit, now }: Asked,
) {
  const { orgId, id: viewerId, kind, role } = viewer;
  const contractorId = kind === "contractor" ? viewer.contractorId : "";
  const since = utcDayBefore(now);
  const values = { orgId, viewerId, contractorId, standingOrderId, after: after ?? "", since };
  const shape = JSON.stringify(["standing", kind, role, figure, after !== undefined, limit]);
  return readAtOnce(db, shape, values, () => {
    const anyId = standIn("standingOrderId");
    const who = { orgId: standIn("orgId"), id: standIn("viewerId") };
    const anybody =
      viewer.kind === "staff"
        ? { ...viewer, ...who }
        : { ...viewer, ...who, contractorId: standIn("contractorId") };
    const page = after === undefined ? {} : { after: standIn("after") };
    const [schedules, occurrences] = recurringReads(db, anybody, anyId, standIn("since"));
    const [talkRows, comments, marks] = talkReads(db, anybody, {
      jobId: roomOf(db, anybody, anyId),
      documentId: anyId,
      show: "talk",
    });
    return {
      ...cockpitReads(db, anybody, anyId),
      callOffs: callOffList(db, anybody, { standingOrderId: anyId, figure, limit, ...page }),
      log: standingLog(db, anybody, anyId),
      last: standingLastSeq(db, anybody, anyId),
      holidays: holidaysSince(db, who.orgId, standIn("since")),
      ...{ schedules, occurrences, talkRows, comments, marks },
    };
  });
}
