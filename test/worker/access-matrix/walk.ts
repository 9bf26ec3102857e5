import { env } from "cloudflare:workers";
import { vi } from "vitest";
import type { Browser } from "#test/setup/browser.ts";
import { type Furnished, makeFurnished, type Things } from "./furnish.ts";
import { changesBetween, putBack, type Records, readRecords } from "./records.ts";
import type { Row } from "./row.ts";
import { OUTSIDE, openBrowsers, SEATS, type Seat, seats } from "./seats.ts";

interface Walk extends Furnished {
  browsers: Record<Seat, Browser>;
  start: Records;
}

export async function beginWalk(): Promise<Walk> {
  vi.spyOn(console, "log").mockReturnValue();
  const world = await makeFurnished();
  const browsers = await openBrowsers();
  await env.DB.prepare("update portal_link set revoked_at = 1 where contact_id = 'contact3'").run();
  return { ...world, browsers, start: await readRecords() };
}

/** Runs one row for everybody and every swap of ids, and says in words what was not as the row has it. */
export async function walkRow(walk: Walk, row: Row): Promise<string[]> {
  const refused = seats.filter((seat) => !row.allowed.includes(seat));
  const wrong: string[] = [];
  for (const seat of refused) wrong.push(...(await expectRefused(walk, row, seat)));
  wrong.push(...(await expectUntouched(walk, row, "those it refuses")));
  for (const seat of row.allowed) wrong.push(...(await expectDone(walk, row, seat)));
  for (const seat of firstOfEachKind(row.allowed)) wrong.push(...(await expectSwapsRefused(walk, row, seat)));
  return wrong;
}

const send = (walk: Walk, row: Row, seat: Seat, input: unknown) =>
  walk.browsers[seat].api(`/api/v1/${row.command}`, input);

async function expectRefused(walk: Walk, row: Row, seat: Seat): Promise<string[]> {
  const answer = await send(walk, row, seat, row.input(walk.ours, seat));
  return report(row, seat, answer, refusals(row, seat));
}

function refusals(row: Row, seat: Seat): number[] {
  if (seat === "anonymous") return [401];
  // A cookie is proven by the first read: what needs none is refused before.
  if (OUTSIDE.includes(seat)) return [400, 401, 403];
  return row.told?.includes(seat) ? [400, 409] : [403, 404];
}

async function expectDone(walk: Walk, row: Row, seat: Seat): Promise<string[]> {
  const answer = await send(walk, row, seat, row.input(walk.ours, seat));
  const changes = changesBetween(walk.start, await readRecords());
  await putBack(walk.start, changes);
  const foreign = changes.filter(
    ({ row: { org_id: orgId } }) => orgId !== undefined && orgId !== SEATS[seat]?.orgId,
  );
  const reached = foreign.map(
    ({ table }) => `${row.command} as ${seat} wrote another organisation's ${table}`,
  );
  return [...(await report(row, seat, answer, [200])), ...reached];
}

/** One id at a time becomes that of another organisation, and for parties that of another party (rules A5, W8). */
async function expectSwapsRefused(walk: Walk, row: Row, seat: Seat): Promise<string[]> {
  const input = row.input(walk.ours, seat);
  const sides = SEATS[seat]?.kind === "staff" ? [walk.elsewhere] : [walk.elsewhere, walk.rivals];
  const wrong: string[] = [];
  for (const theirs of sides)
    for (const [name, id] of idsIn(walk.ours, input)) {
      const swapped = JSON.parse(JSON.stringify(input).replaceAll(id, theirs[name])) as unknown;
      const answer = await send(walk, row, seat, swapped);
      const said = await report(row, seat, answer, row.ruled?.includes(name) ? [409] : [400, 403, 404]);
      wrong.push(
        ...said.map((text) => `${text}, with ${name} of ${theirs === walk.rivals ? "a rival" : "elsewhere"}`),
      );
      wrong.push(...(await expectUntouched(walk, row, `${seat} with a foreign ${name}`)));
    }
  return wrong;
}

const idsIn = (things: Things, input: unknown) => {
  const text = JSON.stringify(input);
  const entries = Object.entries(things) as [keyof Things, string][];
  return entries.filter(([, id]) => text.includes(`"${id}"`));
};

async function expectUntouched(walk: Walk, row: Row, who: string): Promise<string[]> {
  const changes = changesBetween(walk.start, await readRecords());
  await putBack(walk.start, changes);
  return changes.map(({ table }) => `${row.command} by ${who} left something in ${table}`);
}

async function report(row: Row, seat: Seat, answer: Response, expected: number[]): Promise<string[]> {
  const body = await answer.text();
  const leaks = /\bat .+\.ts|insert into|select .+ from|sqlite|drizzle/i.test(body)
    ? [`${row.command} as ${seat} tells of its inside: ${body}`]
    : [];
  if (expected.includes(answer.status)) return leaks;
  return [
    ...leaks,
    `${row.command} as ${seat}: ${answer.status} in place of ${expected.join(" or ")}: ${body.slice(0, 200)}`,
  ];
}

const firstOfEachKind = (allowed: readonly Seat[]): Seat[] => {
  const kinds = Map.groupBy(allowed, (seat) => SEATS[seat]?.kind);
  return [...kinds.values()].flatMap(([first]) => (first ? [first] : []));
};
