import { useEffect, useMemo } from "react";
import { applyUpdate, Doc } from "yjs";
import { firstChoices } from "#domain/document/figures.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import { shownOf } from "#domain/document/shown.ts";
import { draftOf } from "#party/draft-doc/read.ts";
import { bringTo } from "#party/draft-doc/write.ts";
import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { DateText } from "../clock.tsx";
import { PaperPage } from "../document/paper-page.tsx";
import { useDesk } from "./desk-context.ts";
import { partWords } from "./part-words.ts";
import { useStanding } from "./use-draft.ts";

/** Who wrote what and when, and the way back to any of it. */
export function HistoryCard({ head }: { head: DocumentHead }) {
  const { link, draft, mayWrite } = useDesk();
  const { stretches, moment } = useStanding(link);
  useEffect(() => link.askHistory(), [link]);
  const then = useMemo(() => {
    if (!moment) return null;
    const doc = new Doc();
    applyUpdate(doc, moment.bytes);
    return draftOf(doc);
  }, [moment]);
  return (
    <Card title="Who wrote what">
      <ol className="draft-history">
        {stretches?.map(({ n, from, to, by, parts }) => (
          <li key={n}>
            <p>
              <strong>{by?.name ?? "Begun"}</strong> <DateText at={to} as="moment" />
            </p>
            <p className="text-13 text-ink-3">
              {by ? partWords(parts, draft) : "What the document held when it was first opened"}
              {to - from > 60_000 && `, in ${Math.round((to - from) / 60_000)} min`}
            </p>
            <Button size="small" kind="bare" onClick={() => link.askMoment(n)}>
              Look
            </Button>
          </li>
        ))}
      </ol>
      {stretches?.length === 0 && <p>Nothing has been written yet.</p>}
      {then && moment && (
        <section className="grid gap-3" aria-label="As it was">
          <div className="draft-adds">
            {mayWrite && (
              <Button
                onClick={() => {
                  bringTo(link.doc, then);
                  link.askHistory();
                }}
              >
                Go back to this
              </Button>
            )}
          </div>
          <PaperPage head={{ ...head, title: then.title }} shown={shownOf(then, firstChoices(then.lines))} />
        </section>
      )}
    </Card>
  );
}
