import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ActivityView } from "#domain/log/activity.ts";
import type { ClientMessage, Present } from "#party/protocol.ts";
import { JobFeed } from "./job-feed.ts";
import type { LiveSocket } from "./live-socket.ts";
import { openLive } from "./open-live.ts";
import { useLiveState } from "./use-live-state.ts";
import { useRevalidateSoon } from "./use-revalidate-soon.ts";
import { useTyping } from "./use-typing.ts";

export interface JobRoomOptions {
  /** The newest part of the log that the loader read, oldest first. */
  rows: ActivityView[];
  /** The `seq` of the newest row the viewer could see when the loader ran, or 0. */
  lastSeq: number;
  /** The viewer's id. */
  me: string;
  /** True for a row that the page shows from the row alone; any other has the loaders run again. */
  patches?: (row: ActivityView) => boolean;
  /** The document that the page shows, for staff to see who has it before them. */
  documentId?: string;
}

export interface Here {
  people: Present[];
  more: number;
}

const NOBODY: Here = { people: [], more: 0 };

/** A job's log as it grows, and who is here. Without JavaScript it is what the loader read. */
export function useJobRoom(jobId: string, { rows, lastSeq, me, patches, documentId }: JobRoomOptions) {
  const [arrived, setArrived] = useState<ActivityView[]>([]);
  const [here, setHere] = useState(NOBODY);
  const socket = useRef<Pick<LiveSocket, "send" | "close"> | null>(null);
  const send = useCallback((message: ClientMessage) => socket.current?.send(message), []);
  const { typing, hear, sendTyping } = useTyping(me, send);
  const latest = useRef({ lastSeq, patches });
  latest.current = { lastSeq, patches };
  const owed = useRef(0);
  const revalidate = useRevalidateSoon(() => owed.current > latest.current.lastSeq);

  useEffect(() => {
    const feed = new JobFeed(latest.current.lastSeq, (seq) => send({ t: "since", seq }));
    socket.current = openLive(`/live/jobs/${jobId}`, {
      opened() {
        if (documentId) send({ t: "here", on: !document.hidden, documentId });
        feed.opened();
      },
      frame(frame) {
        if (frame.t === "here") setHere({ people: frame.people, more: frame.more });
        else if (frame.t === "typing") hear(frame.people);
        else if (frame.t === "rows" || frame.t === "caught_up") {
          const fresh = feed.take(frame);
          if (fresh.length === 0) return;
          setArrived((before) => [...before, ...fresh]);
          const last = fresh.findLast((row) => !latest.current.patches?.(row));
          if (last) owed.current = last.seq;
          if (last) revalidate();
        }
      },
      changed() {
        owed.current = Number.POSITIVE_INFINITY;
        revalidate();
      },
    });
    return () => {
      socket.current?.close();
      setArrived([]);
      setHere(NOBODY);
    };
  }, [jobId, documentId, send, hear, revalidate]);

  return {
    rows: useMemo(() => merged(rows, arrived), [rows, arrived]),
    here,
    typing,
    sendTyping,
    state: useLiveState(),
  };
}

function merged(rows: ActivityView[], arrived: ActivityView[]): ActivityView[] {
  if (arrived.length === 0) return rows;
  const bySeq = new Map([...rows, ...arrived].map((row) => [row.seq, row]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
