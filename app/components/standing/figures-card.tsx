import { Link } from "react-router";
import type { CallOffFigure } from "#db/queries/standing-orders/call-offs.ts";
import type { Cockpit } from "#db/queries/standing-orders/cockpit.ts";
import { formatPercent } from "#domain/money/format.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { Money } from "../money.tsx";
import { figureWords } from "./figure-words.ts";
import { StandingBar } from "./standing-bar.tsx";

interface FiguresCardProps {
  page: Pick<Cockpit, "standingOrder" | "figures" | "runsOutOn" | "today">;
  /** Which call-offs are shown below. */
  shown: CallOffFigure;
}

/** The four numbers of rule S3, each of which opens its call-offs. */
export function FiguresCard({ page, shown }: FiguresCardProps) {
  const { standingOrder, figures } = page;
  const { capMinor, currency, noCapBy } = standingOrder;
  return (
    <section className="card" aria-label="Figures">
      <div className="standing-figures">
        {figureWords.map(({ figure, word, hint, of }) => (
          <Link
            key={figure}
            to={`?show=${figure}#call-offs`}
            preventScrollReset
            aria-current={shown === figure || undefined}
          >
            <span>{word}</span>
            <strong>
              {of(figures) === null ? "No cap" : <Money minor={of(figures) ?? 0} currency={currency} />}
            </strong>
            <small>{hint}</small>
          </Link>
        ))}
      </div>
      <div className="card-body grid gap-2">
        <StandingBar {...{ figures, capMinor, currency }} />
        <p className="flex flex-wrap justify-between gap-x-4 text-13 text-ink-2">
          <span>
            {capMinor === null ? (
              <>
                <Money minor={figures.usedMinor} currency={currency} /> used. No cap, as {noCapBy} allowed.
              </>
            ) : (
              <>
                {formatPercent(figures.usedBp ?? 0)} of <Money minor={capMinor} currency={currency} /> used
              </>
            )}
          </span>
          <RunsOut {...page} />
        </p>
      </div>
    </section>
  );
}

function RunsOut({ standingOrder, runsOutOn, figures, today }: FiguresCardProps["page"]) {
  if (standingOrder.capMinor === null || standingOrder.state === "closed") return null;
  if (figures.leftMinor === 0) return <strong>Nothing is left</strong>;
  if (runsOutOn === null) return <span>Nothing to forecast from yet</span>;
  if (runsOutOn <= today) return <strong>Runs out now</strong>;
  return runsOutOn > standingOrder.validTo ? (
    <span>Lasts until it ends, at this pace until {wholeDay(runsOutOn)}</span>
  ) : (
    <strong>Runs out on {wholeDay(runsOutOn)} at this pace</strong>
  );
}
