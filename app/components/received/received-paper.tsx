import { type ReactNode, useEffect } from "react";
import { AsideProvider } from "#app/components/document/line-aside.ts";
import { type PaperNow, PaperPage } from "#app/components/document/paper-page.tsx";
import type { useJobRoom } from "#app/live/use-job-room.ts";
import type { PortalDocument } from "#db/queries/portal-document.ts";
import { useLineTalk } from "./use-line-talk.tsx";

export interface ReceivedPaperProps {
  document: Pick<PortalDocument, "id" | "jobId" | "head" | "shown" | "signatures">;
  /** Where choices are posted; none where nothing is to be chosen. */
  choose: { action: string } | undefined;
  room: ReturnType<typeof useJobRoom>;
  /** Hears what stands on the paper, as its options are chosen. */
  onNow: (now: PaperNow) => void;
}

/** The paper itself, with what is said beside its lines. Its script comes when somebody turns to it. */
export default function ReceivedPaper({ document, choose, room, onNow }: ReceivedPaperProps) {
  const { id: documentId, jobId, head, shown, signatures } = document;
  const aside = useLineTalk({ documentId, jobId }, room);
  return (
    <AsideProvider value={aside}>
      <PaperPage {...{ head, shown, signatures, choose }}>
        {(paper, now) => (
          <Told {...now} onNow={onNow}>
            {paper}
          </Told>
        )}
      </PaperPage>
    </AsideProvider>
  );
}

function Told({
  shown,
  waiting,
  onNow,
  children,
}: PaperNow & { onNow: ReceivedPaperProps["onNow"]; children: ReactNode }) {
  useEffect(() => onNow({ shown, waiting }), [shown, waiting, onNow]);
  return children;
}
