import type { activity, workOrder } from "#db/schema/index.ts";
import { decodeAudience } from "#domain/access/audience.ts";
import type { Figures } from "#domain/performance/grade.ts";
import { type Measure, measures } from "#domain/performance/measures.ts";
import type { DayWindow } from "#domain/performance/window.ts";
import { openStates } from "#domain/work-order/states.ts";

type Row = typeof activity.$inferSelect;
type Work = typeof workOrder.$inferSelect;
type Data = Record<string, unknown>;

/** One time that a work order was given to a contractor, with all that its log says of it. */
export interface Giving {
  work: Work;
  turn: number;
  contractorId: string;
  day: string;
  given: Row;
  rows: Row[];
  disputes: Row[];
  isLast: boolean;
}

export interface Counts {
  n: number;
  hit: number;
  disputed: number;
}

/** Reads every log from its first row to its last, the slow and obvious way. */
export function givingsOf(log: readonly Row[], works: readonly Work[]): Giving[] {
  return works.flatMap((work) => {
    const rows = log
      .filter((row) => row.jobId === work.jobId && row.workOrderId === work.id)
      .sort((a, b) => a.seq - b.seq);
    const disputes = log
      .filter((row) => row.verb.startsWith("performance.") && row.subjectId === work.id)
      .sort((a, b) => a.seq - b.seq);
    const starts = rows.filter((row) => ["work_order.assigned", "work_order.reassigned"].includes(row.verb));
    return starts.map((given, index): Giving => {
      const next = starts[index + 1];
      const tag = decodeAudience(given.audience).find((each) => each.startsWith("contractor:")) ?? "";
      return {
        work,
        turn: index + 1,
        contractorId: tag.slice("contractor:".length),
        day: String((given.data as Data).on),
        given,
        rows: rows.filter((row) => row.seq > given.seq && (!next || row.seq < next.seq)),
        disputes: disputes.filter((row) => (row.data as Data).turn === index + 1),
        isLast: next === undefined,
      };
    });
  });
}

const at = (row: Row | undefined) => row?.at ?? null;
const number = (value: unknown) => (typeof value === "number" ? value : null);

/** What one giving counts in one measure at a moment. */
export function countsIn(giving: Giving, measure: Measure, now: number): Counts {
  const outcome = outcomeOf(giving, measure, now);
  const about = giving.disputes.filter((row) => (row.data as Data).measure === measure);
  if (outcome === null || about.some((row) => row.verb === "performance.upheld"))
    return { n: 0, hit: 0, disputed: 0 };
  return { n: 1, hit: Number(outcome), disputed: Number(about.at(-1)?.verb === "performance.disputed") };
}

/** Whether it did what is counted; null where it is not counted. */
function outcomeOf(giving: Giving, measure: Measure, now: number): boolean | null {
  const { rows, given, work, isLast } = giving;
  const first = (...verbs: string[]) => rows.find((row) => verbs.includes(row.verb));
  const all = (...verbs: string[]) => rows.filter((row) => verbs.includes(row.verb));
  const accepted = at(first("work_order.accepted"));
  const declined = at(first("work_order.declined"));
  const answered = accepted ?? declined;
  const attended = at(first("work_order.started", "visit.checked_in"));
  const ended = at(first("work_order.declined", "work_order.cancelled", "work_order.taken_back"));
  const open = isLast && openStates.includes(work.state);
  const stands = work.state === "on_hold" && work.holdCause === "organisation";
  const clock = stands ? work.stateAt : now;
  const dated = (by: number | null, done: number | null, endCounts: boolean): boolean | null => {
    if (by === null) return null;
    if (done !== null) return done <= by;
    if (endCounts && ended !== null && ended > by) return false;
    return open && by < clock ? false : null;
  };
  const returns = all("work_order.returned");
  const lastReturn = returns.at(-1)?.seq ?? 0;
  const completions = all("work_order.completed");
  const completed = at(completions.findLast((row) => row.seq > lastReturn));
  const dates = [
    given,
    ...all("work_order.resumed", "work_order.extended", "work_order.edited", "work_order.returned"),
  ];
  const latest = (key: string) =>
    dates.reduce<number | null>((date, row) => {
      const data = row.data as Data;
      return key in data ? number(data[key]) : date;
    }, null);
  const isClosed = all("work_order.closed").length > 0;
  switch (measure) {
    case "respond":
      return dated(number((given.data as Data).respondBy), answered, true);
    case "attend":
      return declined === null ? dated(number((given.data as Data).attendBy), attended, true) : null;
    case "complete_first":
      return dated(latest("completeBy"), completed, false);
    case "complete_agreed":
      return dated(latest("dueAt"), completed, false);
    case "fix":
      return isClosed ? returns.length === 0 && visits(giving) <= 1 : null;
    case "rework":
      return completions.length > 0 ? returns.length > 0 : null;
    case "decline":
      return answered === null ? null : declined !== null;
    case "invoice": {
      const sent = all("claim.submitted");
      return sent.length > 0 ? sent.every((row) => (row.data as Data).clean === true) : null;
    }
    case "price": {
      const bills = all("claim.approved", "claim.part_approved");
      const price = firstPrice(giving, accepted ?? declined);
      if (!isClosed || bills.length === 0 || price === null) return null;
      return bills.reduce((sum, row) => sum + Number((row.data as Data).approvedMinor), 0) <= price;
    }
  }
}

/** Whoever comes while somebody is there is part of the same visit. */
const visits = ({ rows }: Giving) =>
  rows.filter((row) => row.verb === "visit.checked_in" && !(row.data as Data).joined).length;

function firstPrice({ given, rows }: Giving, answeredAt: number | null): number | null {
  let price = number((given.data as Data).agreedMinor);
  let answered = false;
  for (const { verb, data, at: when } of rows) {
    if (["work_order.accepted", "work_order.declined"].includes(verb)) answered = when === answeredAt;
    const facts = data as Data;
    if (verb === "quote.asked" && !answered) price = null;
    if (verb === "order.changed" && !answered && price !== null) price = number(facts.sumMinor);
    if (verb === "quote.accepted" && (!answered || price === null)) price = number(facts.amountMinor);
  }
  return price;
}

export interface Narrowed {
  window: DayWindow;
  contractorId: string;
  siteId?: string | undefined;
  jobTypeId?: string | undefined;
  now: number;
}

export const inWindow = (givings: readonly Giving[], asked: Narrowed): Giving[] =>
  givings.filter(
    ({ contractorId, day, given }) =>
      contractorId === asked.contractorId &&
      day >= asked.window.from &&
      day <= asked.window.to &&
      (!asked.siteId || (given.data as Data).siteId === asked.siteId) &&
      (!asked.jobTypeId || (given.data as Data).jobTypeId === asked.jobTypeId),
  );

/** Sums over everything that was ever given to a contractor within a window. */
export function scoreOf(givings: readonly Giving[], asked: Narrowed) {
  const theirs = inWindow(givings, asked);
  const figures = Object.fromEntries(
    measures.map((measure) => {
      const each = theirs.map((giving) => countsIn(giving, measure, asked.now));
      const sum = (key: keyof Counts) => each.reduce((total, counts) => total + counts[key], 0);
      return [measure, { n: sum("n"), hit: sum("hit"), disputed: sum("disputed") }];
    }),
  ) as Figures;
  const jobs = theirs.filter((giving) =>
    measures.some((measure) => countsIn(giving, measure, asked.now).n > 0),
  ).length;
  return { jobs, figures, decide: waited(theirs, DECIDED, decided), pay: waited(theirs, PAID, paid) };
}

const DECIDED = ["claim.approved", "claim.part_approved", "claim.rejected"];
const PAID = ["claim.paid"];
const decided = (row: Row, data: Data) => row.at - Number(data.submittedAt);
const paid = (_: Row, data: Data) => Math.max(0, Number(data.paidAt) - Number(data.decidedAt));

function waited(givings: readonly Giving[], verbs: string[], msOf: (row: Row, data: Data) => number) {
  const all = givings.flatMap(({ rows }) => rows.filter((row) => verbs.includes(row.verb)));
  const sum = all.reduce((total, row) => total + msOf(row, row.data as Data), 0);
  return { n: all.length, meanMs: all.length > 0 ? Math.round(sum / all.length) : null };
}
