import type { ReactNode } from "react";
import { usePerformanceNews } from "#app/live/use-performance-news.ts";
import type { ScorecardPage } from "#app/routes/shared/scorecard-page.ts";
import { narrowedTo } from "./address.ts";
import { DisputesCard } from "./disputes-card.tsx";
import { FiguresCard } from "./figures-card.tsx";
import { GradeCard } from "./grade-card.tsx";
import { MirrorCard } from "./mirror-card.tsx";
import { MonthsCard } from "./months-card.tsx";
import { NarrowSelects } from "./narrow-selects.tsx";
import { WindowBar } from "./window-bar.tsx";

interface ScorecardViewProps {
  page: ScorecardPage;
  here: string;
  mirrorTitle: string;
  weightsTo?: string | undefined;
  answer?: (dispute: ScorecardPage["card"]["disputes"][number]) => ReactNode;
}

/** A contractor's figures, the same for both sides and as they move. */
export function ScorecardView({ page, here, mirrorTitle, weightsTo, answer }: ScorecardViewProps) {
  const { card, narrowed, now } = page;
  usePerformanceNews(card.contractor.id, now);
  return (
    <>
      <WindowBar narrowed={narrowed}>
        <NarrowSelects narrowed={narrowed} choices={card.choices} />
      </WindowBar>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <FiguresCard {...{ card, narrowed, here }} />
        <div className="grid gap-4 max-xl:order-first">
          <GradeCard {...{ card, narrowed, weightsTo }} />
          <MirrorCard title={mirrorTitle} score={card.score} {...{ narrowed, here }} />
          <DisputesCard
            disputes={card.disputes}
            figureTo={(measure) => `${here}/figures/${measure}${narrowedTo(narrowed, { show: "disputed" })}`}
            {...(answer && { answer })}
          />
        </div>
      </div>
      <div className="mt-4">
        <MonthsCard trend={card.trend} />
      </div>
    </>
  );
}
