import { useEffect, useRef } from "react";

const SETTLED_MS = 1_500;

interface Place {
  jobId: string;
  /** Of a page that shows only what is about it. */
  documentId: string | undefined;
}

/** Remembers on the server how far the log was on a screen that somebody looked at. */
export function useReadMark({ jobId, documentId }: Place, seq: number, mark: number | null): void {
  const said = useRef(mark ?? 0);
  useEffect(() => {
    if (seq <= said.current) return;
    const say = () => {
      if (document.hidden) return;
      said.current = seq;
      const body = new URLSearchParams({ seq: String(seq), ...(documentId && { documentId }) });
      void fetch(`/talk/${jobId}/read`, { method: "POST", body, keepalive: true }).catch(() => {
        said.current = 0;
      });
    };
    const timer = setTimeout(say, SETTLED_MS);
    document.addEventListener("visibilitychange", say);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", say);
    };
  }, [jobId, documentId, seq]);
}
