import { type ReactNode, useRef } from "react";
import { useContractorsNews } from "#app/live/use-contractors-news.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import type { StandingPage } from "#app/routes/shared/standing-page.ts";
import { RENEW_DAYS, renewalIn } from "#domain/standing-order/phase.ts";
import { daysFrom } from "#domain/time/days.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { Notice } from "../notice.tsx";
import { useSoftLinks } from "../soft-links.ts";
import { isTalk } from "../talk/is-talk.ts";

interface CockpitViewProps {
  page: StandingPage;
  /** Its body, at once or later. */
  children: (room: ReturnType<typeof useJobRoom>) => ReactNode;
}

/** A standing order as it stands, the same for both sides and as it moves. */
export function CockpitView({ page, children }: CockpitViewProps) {
  const { standingOrder, talk, lastSeq, me, now } = page;
  const room = useJobRoom(standingOrder.jobId, { rows: talk.rows, lastSeq, me: me.id, patches: isTalk });
  const body = useRef<HTMLDivElement>(null);
  useSoftLinks(body);
  useContractorsNews([standingOrder.contractorId], now);
  return (
    <>
      <div className="mb-4 grid grid-cols-1 gap-4 empty:hidden">
        <Standing page={page} />
      </div>
      <div ref={body}>{children(room)}</div>
    </>
  );
}

/** What to know before anything else: that it is over, or when it will be. */
function Standing({ page: { standingOrder, phase, today, documents } }: Pick<CockpitViewProps, "page">) {
  const { validFrom, validTo, closeReason, closedBy } = standingOrder;
  const left = daysFrom(today, validTo);
  if (phase === "closed")
    return (
      <Notice title={`Closed by ${closedBy}`}>
        <p>{closeReason}</p>
      </Notice>
    );
  const renewal = renewalIn(standingOrder.id, documents);
  if (renewal?.state === "accepted")
    return left <= RENEW_DAYS ? (
      <Notice
        title={`It ${left < 0 ? "ended" : "ends"} on ${wholeDay(validTo)}. ${renewal.number} renews it.`}
      />
    ) : null;
  if (phase === "ended")
    return <Notice tone="amber" title={`It ended on ${wholeDay(validTo)}. Renew it to call off more.`} />;
  if (phase === "upcoming") return <Notice title={`It begins on ${wholeDay(validFrom)}`} />;
  if (left <= RENEW_DAYS) return <Notice tone="amber" title={`It ends on ${wholeDay(validTo)}`} />;
  return null;
}
