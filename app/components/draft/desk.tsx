import { useCallback, useEffect, useMemo, useState } from "react";
import { useNavigate, useRevalidator } from "react-router";
import { chosenFiles } from "#domain/document/attached.ts";
import { firstChoices } from "#domain/document/figures.ts";
import { shownOf } from "#domain/document/shown.ts";
import { PaperPage } from "../document/paper-page.tsx";
import { DeskProvider, type DeskState, type Writing } from "./desk-context.ts";
import type { DraftPage } from "./draft-view.tsx";
import { FilesCard } from "./files-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { PreparedCard } from "./prepared-card.tsx";
import { Sheet } from "./sheet.tsx";
import { StandingCard } from "./standing-card.tsx";
import { PaymentCard, ShownCard } from "./terms-card.tsx";
import { type Aside, TopBar } from "./top-bar.tsx";
import { type Opened, useDraft, useOpened, useOthers, useStanding } from "./use-draft.ts";
import { useLeaving } from "./use-leaving.ts";
import { useWhere } from "./use-where.ts";

/** Where a draft is written. All that it takes comes after the page itself. */
export default function Desk({ page, waiting }: { page: DraftPage; waiting: React.ReactNode }) {
  const { revalidate } = useRevalidator();
  const changed = useCallback(() => void revalidate(), [revalidate]);
  const opened = useOpened(page.document.id, page.me, changed);
  return opened ? <OpenDesk {...{ page, opened, waiting }} onUnknown={changed} /> : waiting;
}

interface OpenDeskProps {
  page: DraftPage;
  opened: Opened;
  onUnknown(): void;
  waiting: React.ReactNode;
}

function OpenDesk({ page, opened, onUnknown, waiting }: OpenDeskProps) {
  const { document, head, currency, defaultTaxBp, me, files } = page;
  const { link, history } = opened;
  const draft = useDraft(link);
  const others = useOthers(link);
  const { mode, safety, here } = useStanding(link);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [aside, setAside] = useState<Aside>("terms");
  const navigate = useNavigate();
  useLeaving(link);
  useEffect(() => {
    if (mode === "sent") void navigate(`/documents/${document.id}`);
  }, [mode, navigate, document.id]);
  const mayWrite = mode === "open" || (mode === null && safety !== "saved");
  const isPriced = document.kind !== "bid_request";
  const desk = useMemo(
    (): DeskState => ({
      link,
      history,
      draft,
      currency,
      defaultTaxBp,
      isPriced,
      mayWrite,
      others,
      writing,
      setWriting,
    }),
    [link, history, draft, currency, defaultTaxBp, isPriced, mayWrite, others, writing],
  );
  const isOpen = mode !== null || safety !== "saved";
  const area = useWhere(link, isOpen, setWriting);
  if (!isOpen) return waiting;
  const attached = chosenFiles(draft.attachments, files);
  const paper = shownOf({ ...draft, attached }, firstChoices(draft.lines));
  return (
    <DeskProvider value={desk}>
      <div className="draft" ref={area}>
        <TopBar
          {...{ safety, mode, aside, setAside }}
          documentId={document.id}
          here={here.filter(({ id }) => id !== me).map(({ name }) => name)}
        />
        <div className="draft-columns">
          <Sheet documentId={document.id} kind={document.kind} />
          <div className="grid min-w-0 content-start gap-4">
            {aside === "terms" && (
              <>
                {draft.standing && (
                  <StandingCard standing={draft.standing} contractorId={document.contractorId} />
                )}
                <ShownCard />
                {/* When bids close is said where it is sent, and nobody pays for one */}
                {isPriced && <PaymentCard />}
                <FilesCard jobId={document.jobId} files={files} onUnknown={onUnknown} />
                <PreparedCard documentId={document.id} />
              </>
            )}
            {aside === "preview" && <PaperPage head={{ ...head, title: draft.title }} shown={paper} />}
            {aside === "history" && <HistoryCard head={head} />}
          </div>
        </div>
      </div>
    </DeskProvider>
  );
}
