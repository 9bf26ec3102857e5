import type { ReactNode } from "react";
import { Link } from "react-router";
import type { BehindPage } from "#app/routes/shared/behind-page.ts";
import { DateText } from "../clock.tsx";
import { Pill } from "../pill.tsx";
import { disputeWords } from "./dispute-words.ts";

export interface BehindRowProps extends Pick<BehindPage, "words" | "good"> {
  row: BehindPage["rows"][number];
  workBase: string;
  action?: ReactNode;
}

/** One giving of work: what it was, when what happened, and what that does to the figure. */
export function BehindRow({ row, words, good, workBase, action }: BehindRowProps) {
  const { title, number, dates, hit, dispute } = row;
  return (
    <li>
      <div>
        <p className="flex flex-wrap items-center gap-x-2">
          {title === null ? (
            <span className="font-medium">Work order {number}</span>
          ) : (
            <Link className="link font-medium" to={`${workBase}/${row.workOrderId}`}>
              <span className="tnum">{number}</span> {title}
            </Link>
          )}
        </p>
        <p className="text-13 text-ink-2">
          {[row.siteName, row.jobTypeName, title === null && "Given to somebody else since"]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <dl className="behind-dates">
          {dates.map(([word, at]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>
                <DateText at={at} as="moment" />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="behind-why">
        <p>{row.why}</p>
        <p className="flex flex-wrap items-center gap-2">
          {words && (
            <Pill tone={hit === (good === "high") ? "green" : "red"}>{hit ? words.hit : words.missed}</Pill>
          )}
          {dispute && <Pill tone={disputeWords[dispute].tone}>{disputeWords[dispute].word}</Pill>}
          {action}
        </p>
      </div>
    </li>
  );
}
