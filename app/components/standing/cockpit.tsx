import type { ReactNode } from "react";
import { useContractorsNews } from "#app/live/use-contractors-news.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import type { StandingPage } from "#app/routes/shared/standing-page.ts";
import { RENEW_DAYS } from "#domain/standing-order/phase.ts";
import { daysFrom } from "#domain/time/days.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { Notice } from "../notice.tsx";
import { HistoryCard } from "../work-order/history-card.tsx";
import { AgreedTermsCard } from "./agreed-terms-card.tsx";
import { BurnCard } from "./burn-card.tsx";
import { CallOffsCard } from "./call-offs-card.tsx";
import { ChangesCard } from "./changes-card.tsx";
import { FiguresCard } from "./figures-card.tsx";
import { NoticesCard } from "./notices-card.tsx";

interface CockpitViewProps {
  page: StandingPage;
  workBase: string;
  documentBase: string;
  giveBackAt?: string | undefined;
  /** What only one side has beside the rest. */
  aside?: ReactNode;
}

// Every change has the loader run again, which tells it in words
const NO_ROWS: [] = [];

/** A standing order as it stands, the same for both sides and as it moves. */
export function CockpitView({ page, workBase, documentBase, giveBackAt, aside }: CockpitViewProps) {
  const { standingOrder, terms, shown, callOffs, pages, lastSeq, me, now, history } = page;
  const { jobId, contractorId, currency } = standingOrder;
  useJobRoom(jobId, { rows: NO_ROWS, lastSeq, me });
  useContractorsNews([contractorId], now);
  return (
    <>
      <div className="mb-4 grid grid-cols-1 gap-4 empty:hidden">
        <Standing page={page} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-1 gap-4">
          <FiguresCard page={page} shown={shown} />
          <BurnCard page={page} />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <NoticesCard notices={page.notices} currency={currency} />
          <AgreedTermsCard terms={terms} currency={currency} />
          <ChangesCard page={page} documentBase={documentBase} />
        </div>
      </div>
      <div className="mt-4 grid grid-cols-1 gap-4">
        <CallOffsCard rows={callOffs} {...{ shown, currency, pages, workBase, giveBackAt }} />
        {aside}
        <HistoryCard history={history} />
      </div>
    </>
  );
}

/** What to know before anything else: that it is over, or when it will be. */
function Standing({ page: { standingOrder, phase, today } }: Pick<CockpitViewProps, "page">) {
  const { validFrom, validTo, closeReason, closedBy } = standingOrder;
  const left = daysFrom(today, validTo);
  if (phase === "closed")
    return (
      <Notice title={`Closed by ${closedBy}`}>
        <p>{closeReason}</p>
      </Notice>
    );
  if (phase === "ended")
    return <Notice tone="amber" title={`It ended on ${wholeDay(validTo)}. Renew it to call off more.`} />;
  if (phase === "upcoming") return <Notice title={`It begins on ${wholeDay(validFrom)}`} />;
  if (left <= RENEW_DAYS) return <Notice tone="amber" title={`It ends on ${wholeDay(validTo)}`} />;
  return null;
}
