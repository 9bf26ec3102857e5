import { Link } from "react-router";
import { DateText } from "#app/components/clock.tsx";
import { Notice } from "#app/components/notice.tsx";
import type { PortalDocument } from "#db/queries/portal-document.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { standingWords } from "./standing-words.ts";

interface StandingNoticeProps {
  document: PortalDocument;
  organisation: string;
  /** The address of the document, without a version. */
  to: string;
  currency: string;
  /** Whether it is read by who has no login. */
  byLink: boolean;
}

/** Says above the paper where it stands and what to do next; and of a new version, what changed. */
export function StandingNotice({ document, organisation, to, ...reader }: StandingNoticeProps) {
  const { step, head, shown, left, versions, n, reason, answeredAt, outcome } = document;
  const newest = versions[0]?.n ?? n;
  const words = standingWords(step, {
    from: head.from.name,
    organisation,
    until: shown.until === null ? "" : wholeDay(shown.until),
    left,
    hasNewer: newest > n,
    isMine: answeredAt !== null,
    isSigned: shown.signed,
    kind: head.kind,
  });
  return (
    <>
      {outcome && <OutcomeNotice {...{ outcome, organisation }} from={head.from.name} {...reader} />}
      {words && !outcome && (
        <Notice tone={words.tone} title={words.title} live>
          <p>
            {words.next}
            {answeredAt !== null && (
              <>
                {" "}
                <span className="text-ink-3">
                  <DateText at={answeredAt} as="moment" />
                </span>
              </>
            )}
          </p>
          {reason && <div className="entry-quote">{reason}</div>}
          {newest > n && (
            <p>
              <Link className="link" to={to}>
                Read version {newest}
              </Link>
            </p>
          )}
        </Notice>
      )}
      <Changed {...{ versions, n, to }} />
    </>
  );
}

/** What its sender says has changed since the version before, which stays readable (rule D5). */
function Changed({ versions, n, to }: Pick<PortalDocument, "versions" | "n"> & { to: string }) {
  const note = versions.find((version) => version.n === n)?.note;
  const before = versions.find((version) => version.n < n);
  if (!note && !before) return null;
  return (
    <Notice tone="accent" title={`This is version ${n}`}>
      {note && <p>What changed: {note}</p>}
      {before && (
        <p>
          <Link className="link" to={`${to}?n=${before.n}`}>
            See version {before.n} as it was
          </Link>
        </p>
      )}
    </Notice>
  );
}
