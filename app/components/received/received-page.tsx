import { useMemo, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { LinkButton } from "#app/components/button.tsx";
import type { PaperNow } from "#app/components/document/paper-page.tsx";
import { PrintIcon } from "#app/components/icons/actions.tsx";
import { Later } from "#app/components/later.tsx";
import { Breadcrumb, type Crumb } from "#app/components/page.tsx";
import { useSoftLinks } from "#app/components/soft-links.ts";
import { isTalk } from "#app/components/talk/is-talk.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import type { PortalDocument } from "#db/queries/portal-document.ts";
import { waitsForThem } from "#domain/document/step.ts";
import { Balance } from "./balance.tsx";
import type { ReaderTalkProps } from "./reader-talk.tsx";
import { Sender } from "./sender.tsx";
import { StandingNotice } from "./standing-notice.tsx";
import { StepBar } from "./step-bar.tsx";
import { useNoted } from "./use-noted.ts";

export interface ReceivedPageProps {
  document: PortalDocument;
  /** Where the reader's documents are. */
  base: string;
  crumb: Crumb;
  me: ReaderTalkProps["me"];
  organisation: string;
  currency: string;
}

const PAPER = {
  there: import.meta.env.SSR ? (await import("./received-paper.tsx")).default : null,
  load: () => import("./received-paper.tsx"),
};
const TALK = {
  there: import.meta.env.SSR ? (await import("./reader-talk.tsx")).default : null,
  load: () => import("./reader-talk.tsx"),
};

/** A document as its recipient has it before them. */
export function ReceivedPage({ document, base, crumb, me, organisation, currency }: ReceivedPageProps) {
  const { id, jobId, n, head, shown, step, talk } = document;
  const to = `${base}/${id}`;
  const room = useJobRoom(jobId, { ...talk, me: me.id, patches: isTalk, documentId: id });
  const line = useSearchParams()[0].get("line");
  const [now, setNow] = useState<PaperNow>({ shown, waiting: false });
  // A new object whenever the server's markup no longer holds
  const stamp = useMemo(() => ({ rows: room.rows, shown, line }), [room.rows, shown, line]);
  const paper = useRef<HTMLDivElement>(null);
  useSoftLinks(paper);
  useNoted(`${to}/opened`);
  const isAsked = waitsForThem(step);
  const choose = useMemo(() => (isAsked ? { action: `${to}/choose?n=${n}` } : undefined), [isAsked, to, n]);
  return (
    <div className="received">
      <div className="no-print">
        <Breadcrumb crumbs={[crumb]} />
      </div>
      <div className="received-notices no-print">
        <StandingNotice {...{ document, organisation, to, currency }} byLink={me.kind === "customer"} />
      </div>
      <Sender from={head.from} organisation={head.organisation} />
      <div ref={paper}>
        <Later part={PAPER} stamp={stamp} of={{ document, choose, room, onNow: setNow }} />
      </div>
      <p className="received-tools no-print">
        <a className="btn btn-quiet btn-small" href={`${to}/pdf?n=${n}`}>
          {document.isSealed ? "Download the signed PDF" : "Download PDF"}
        </a>
        <button type="button" className="btn btn-quiet btn-small with-script" onClick={() => print()}>
          <PrintIcon /> Print
        </button>
        {document.kind === "standing_order" && step === "accepted" && me.kind === "contractor" && (
          <LinkButton size="small" to={`/work/standing-orders/${id}`}>
            See what is left
          </LinkButton>
        )}
        {document.work && (
          <LinkButton size="small" to={`/work/${document.work.id}`}>
            Work order {document.work.number}
          </LinkButton>
        )}
        {isAsked && (
          <>
            <LinkButton kind="bare" size="small" to={`${to}/pass-on`}>
              Ask a colleague
            </LinkButton>
            <LinkButton kind="bare" size="small" to={`${to}/decline`}>
              Decline
            </LinkButton>
          </>
        )}
      </p>
      <Balance {...{ document, base, currency }} />
      <section className="grid gap-3 no-print" aria-labelledby="questions">
        <h2 id="questions" className="text-16 font-semibold">
          Questions and news
        </h2>
        <Later
          key={`${id}${talk.older}`}
          part={TALK}
          stamp={room.rows}
          of={{ documentId: id, jobId, me, talk, room, organisation, currency, to }}
        />
      </section>
      <StepBar {...{ step, to, currency }} kind={document.kind} paidMinor={document.paidMinor} {...now} />
    </div>
  );
}
