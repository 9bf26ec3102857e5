import { answering } from "#app/answer.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { List } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { WorkRow } from "#app/components/work-order/work-row.tsx";
import { WorkTabs } from "#app/components/work-order/work-tabs.tsx";
import { contractorContext } from "#app/guards.ts";
import { useBoard } from "#app/live/use-board.ts";
import { readWorkList } from "#db/queries/contractor-work.ts";
import { type Cursor, listsOf, type WorkList } from "#db/queries/work-lists.ts";
import { todayAt } from "../today.ts";
import type { Route } from "./+types/all.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = contractorContext(context);
  const asked = new URL(request.url).searchParams;
  const group = listsOf(viewer).find((list) => list === asked.get("group")) ?? "open";
  const found = await readWorkList(
    db,
    viewer,
    group,
    todayAt(now, frame.timeZone),
    cursorOf(asked.get("after")),
  );
  return { ...found, group, paged: asked.has("after"), lead: viewer.role === "lead", asOf: now };
});

/** A page starts after a row: its place in the order and its id. Anything else starts at the top. */
function cursorOf(after: string | null): Cursor | null {
  const [, rank, id] = /^(-?\d{1,16})\.([\w-]{1,40})$/.exec(after ?? "") ?? [];
  return rank && id ? { rank: Number(rank), id } : null;
}

export const meta = () => [{ title: "Work · Jobroom" }];

const NO_CARDS: [] = [];

const NOTHING: Record<WorkList, string> = {
  open: "There is no work to do.",
  mine: "No work is given to you by name.",
  new: "There is nothing new to accept.",
  today: "Nothing is planned or due today.",
  late: "Nothing is late.",
  done: "Nothing waits to be invoiced.",
  invoiced: "Nothing has been invoiced yet.",
};

export default function Work({
  loaderData: { rows, counts, next, group, paged, lead, asOf },
}: Route.ComponentProps) {
  const { marks } = useBoard({ cards: NO_CARDS, asOf });
  return (
    <Page narrow>
      <PageHeader title="Work" />
      <WorkTabs group={group} counts={counts} lead={lead} />
      {rows.length === 0 ? (
        <EmptyState picture="list" title={NOTHING[group]} />
      ) : (
        <List label="Work orders">
          {rows.map((work) => (
            <WorkRow key={work.id} work={work} changed={marks.has(work.id)} />
          ))}
        </List>
      )}
      <Pager
        label={paged ? "Further down" : `First ${rows.length}`}
        previousTo={paged ? `/work/all?group=${group}` : null}
        nextTo={next ? `/work/all?group=${group}&after=${next.rank}.${next.id}` : null}
      />
    </Page>
  );
}
