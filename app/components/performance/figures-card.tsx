import type { Scorecard } from "#db/queries/performance/scorecard.ts";
import { COMPLIANCE, COUNTED_UNDER, measureFacts, measures } from "#domain/performance/measures.ts";
import { windowWords, yearOfMonths } from "#domain/performance/window-words.ts";
import { Card } from "../card.tsx";
import { type Narrowed, narrowedTo } from "./address.ts";
import { FigureRow } from "./figure-row.tsx";
import { figureText } from "./share-text.ts";
import { TrendPicture } from "./trend-picture.tsx";

export interface FiguresCardProps {
  card: Pick<Scorecard, "score" | "trend">;
  narrowed: Narrowed;
  /** The address of this page, below which the work behind a figure is. */
  here: string;
}

/** Every figure with its n, window, definition and trend; each opens the work behind it. */
export function FiguresCard({ card: { score, trend }, narrowed, here }: FiguresCardProps) {
  const words = windowWords(narrowed.window, narrowed.today);
  const months = yearOfMonths(narrowed.window).map((month) => ({
    month,
    figures: trend.find((one) => one.month === month)?.figures,
  }));
  return (
    <Card title="Figures" flush footer={<p className="text-13 text-ink-2">{COUNTED_UNDER}</p>}>
      <ul className="scores">
        {measures.map((measure) => {
          const { label, definition } = measureFacts[measure];
          const figure = score.figures[measure];
          return (
            <FigureRow
              key={measure}
              {...{ label, definition }}
              value={figureText(figure)}
              of={figure.n > 0 ? `${figure.hit} of ${figure.n}, ${words}` : words}
              to={`${here}/figures/${measure}${narrowedTo(narrowed)}`}
              disputed={figure.disputed}
            >
              <TrendPicture
                label={label}
                months={months.map(({ month, figures }) => ({ month, figure: figures?.[measure] ?? null }))}
              />
            </FigureRow>
          );
        })}
        <FigureRow {...COMPLIANCE} value={null} of={words} />
      </ul>
    </Card>
  );
}
