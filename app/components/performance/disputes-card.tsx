import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Scorecard } from "#db/queries/performance/scorecard.ts";
import { measureFacts } from "#domain/performance/measures.ts";
import { Card } from "../card.tsx";
import { DateText } from "../clock.tsx";
import { Pill } from "../pill.tsx";
import { disputeWords } from "./dispute-words.ts";

type Dispute = Scorecard["disputes"][number];

interface DisputesCardProps {
  disputes: readonly Dispute[];
  /** Where the work behind a figure is. */
  figureTo: (measure: string) => string;
  /** How one that waits is answered, for who may. */
  answer?: (dispute: Dispute) => ReactNode;
}

/** What was said about the figures, and what was answered: those that wait come first. */
export function DisputesCard({ disputes, figureTo, answer }: DisputesCardProps) {
  if (disputes.length === 0) return null;
  const waiting = disputes.filter(({ state }) => state === "open");
  const answered = disputes.filter(({ state }) => state !== "open");
  return (
    <Card title={waiting.length > 0 ? `Disputes, ${waiting.length} waiting` : "Disputes"} flush>
      <ul className="disputes">
        {[...waiting, ...answered].map((dispute) => {
          const { id, number, measure, state, reason, raisedBy, raisedAt } = dispute;
          const { word, tone } = disputeWords[state];
          return (
            <li key={id}>
              <p className="flex flex-wrap items-center gap-2">
                <Link className="link" to={figureTo(measure)}>
                  {measureFacts[measure].label}
                </Link>
                <span className="tnum">Work order {number}</span>
                <Pill tone={tone}>{word}</Pill>
              </p>
              <p>
                {raisedBy}, <DateText at={raisedAt} />: {reason}
              </p>
              {dispute.answeredAt !== null && (
                <p className="text-ink-2">
                  {dispute.answeredBy}, <DateText at={dispute.answeredAt} />: {dispute.answer}
                </p>
              )}
              {state === "open" && answer?.(dispute)}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
