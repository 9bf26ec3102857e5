import type { Scorecard } from "#db/queries/performance/scorecard.ts";
import { mirrorFacts, mirrors } from "#domain/performance/outcome.ts";
import { windowWords } from "#domain/performance/window-words.ts";
import { lasting } from "#domain/time/lasting.ts";
import { counted } from "#domain/words.ts";
import { Card } from "../card.tsx";
import { type Narrowed, narrowedTo } from "./address.ts";
import { FigureRow } from "./figure-row.tsx";

interface MirrorCardProps {
  title: string;
  score: Scorecard["score"];
  narrowed: Narrowed;
  here: string;
}

/** How fast the organisation decides and pays: the same for both sides (rule K2). */
export function MirrorCard({ title, score, narrowed, here }: MirrorCardProps) {
  const words = windowWords(narrowed.window, narrowed.today);
  return (
    <Card title={title} flush>
      <ul className="scores scores-narrow">
        {mirrors.map((mirror) => {
          const { n, meanMs } = score[mirror];
          return (
            <FigureRow
              key={mirror}
              {...mirrorFacts[mirror]}
              value={meanMs === null ? null : lasting(meanMs)}
              of={n > 0 ? `of ${counted(n, "invoice")}, ${words}` : words}
              to={`${here}/figures/${mirror}${narrowedTo(narrowed)}`}
            />
          );
        })}
      </ul>
    </Card>
  );
}
