import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { useJobRoom } from "#app/live/use-job-room.ts";
import type { ShownLine } from "#domain/document/shown.ts";
import type { ActivityView } from "#domain/log/activity.ts";
import { withComments } from "#domain/log/timeline.ts";
import { LineTalk, type LineTalkProps } from "./line-talk.tsx";

type Room = Pick<ReturnType<typeof useJobRoom>, "rows" | "sendTyping">;

/** What stands beside each line: what was said about it, and one form for the line somebody writes about. */
export function useLineTalk(about: LineTalkProps["about"], { rows, sendTyping }: Room) {
  const [search] = useSearchParams();
  const open = search.get("line");
  const { documentId, jobId, answersTo } = about;
  return useMemo(() => {
    const comments = withComments(rows.filter(({ verb }) => verb.startsWith("comment.")));
    const byLine = Map.groupBy(
      comments.filter(({ row, removed }) => !removed && row.data.documentId === documentId),
      ({ row }) => lineOf(row),
    );
    const toLine = withLine(search);
    return (line: ShownLine) => (
      <LineTalk
        line={line}
        about={{ documentId, jobId, answersTo }}
        said={byLine.get(line.id) ?? []}
        isOpen={open === line.id}
        toggleTo={toLine(open === line.id ? null : line.id)}
        onTyping={sendTyping}
      />
    );
  }, [rows, search, open, documentId, jobId, answersTo, sendTyping]);
}

const lineOf = ({ data }: ActivityView) => (typeof data.lineId === "string" ? data.lineId : null);

/** The same page with the form for a line open, or with none. */
function withLine(search: URLSearchParams): (lineId: string | null) => string {
  const others = new URLSearchParams(search);
  others.delete("line");
  const rest = String(others);
  const before = rest && `${rest}&`;
  return (lineId) => (lineId ? `?${before}line=${encodeURIComponent(lineId)}` : `?${rest}`);
}
