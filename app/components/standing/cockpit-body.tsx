import type { StandingPage } from "#app/routes/shared/standing-page.ts";
import { RecurringCard } from "../schedule/recurring-card.tsx";
import { HistoryCard } from "../work-order/history-card.tsx";
import { AgreedTermsCard } from "./agreed-terms-card.tsx";
import { BurnCard } from "./burn-card.tsx";
import { CallOffsCard } from "./call-offs-card.tsx";
import { ChangesCard } from "./changes-card.tsx";
import { FiguresCard } from "./figures-card.tsx";
import { NoticesCard } from "./notices-card.tsx";
import { StandingTalk, type StandingTalkProps } from "./standing-talk.tsx";

interface CockpitBodyProps extends Pick<StandingTalkProps, "room" | "canWrite"> {
  page: StandingPage;
  workBase: string;
  documentBase: string;
  /** Where a call-off is given back and recurring work is added, where this side may. */
  giveBackAt?: string | undefined;
  addTo?: string | undefined;
}

export default function CockpitBody({ page, workBase, documentBase, ...props }: CockpitBodyProps) {
  const { giveBackAt, addTo, room, canWrite } = props;
  const { terms, shown, callOffs, pages, history } = page;
  const { currency } = page.standingOrder;
  return (
    <>
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
        <RecurringCard recurring={page.recurring} workBase={workBase} addTo={addTo} />
        <StandingTalk {...{ page, room, canWrite }} />
        <HistoryCard history={history} />
      </div>
    </>
  );
}
