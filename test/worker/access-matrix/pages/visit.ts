import { env } from "cloudflare:workers";
import { vi } from "vitest";
import type { Browser } from "#test/setup/browser.ts";
import { makeFurnished, type Things } from "../furnish.ts";
import { type Records, readRecords } from "../records.ts";
import { OUTSIDE, openBrowsers, SEATS, type Seat, seats } from "../seats.ts";
import { type Leaf, leaves } from "./leaves.ts";
import { type Page, placeOf } from "./page.ts";
import { plantSecrets, type Secret } from "./plant.ts";

export interface Tour {
  ours: Things;
  secrets: Secret[];
  browsers: Record<Seat, Browser>;
  start: Records;
}

export async function beginTour(): Promise<Tour> {
  vi.spyOn(console, "log").mockReturnValue();
  const world = await makeFurnished();
  const secrets = await plantSecrets(world);
  const browsers = await openBrowsers();
  await env.DB.prepare("update portal_link set revoked_at = 1 where contact_id = 'contact3'").run();
  return { ours: world.ours, secrets, browsers, start: await readRecords() };
}

/** Asks for a page in each way the router knows, as everybody, and says in words what was not as the row has it. */
export async function visit(tour: Tour, page: Page): Promise<string[]> {
  const leaf = leaves().find(({ path }) => path === page.path);
  if (!leaf) return [`${page.path} is no route`];
  const url = (page.at ?? placeOf(page.path))(tour.ours);
  const wrong: string[] = [];
  for (const seat of seats)
    for (const ask of waysToAsk(url, leaf)) {
      const answer = await tour.browsers[seat].get(ask);
      const body = new TextDecoder().decode(await answer.arrayBuffer());
      const said = complaint(page, seat, answer, body);
      if (said) wrong.push(`${ask} as ${seat}: ${answer.status}, ${said}: ${body.slice(0, 300)}`);
      wrong.push(...leaked(tour, seat, body).map((what) => `${ask} tells ${seat} of ${what}`));
    }
  return wrong;
}

/** A document; what the router fetches when one navigates; and the child alone, past the loaders of its layouts. */
export const waysToAsk = (url: string, { id, hasPage }: Leaf) => {
  if (!hasPage) return [url];
  const [path = "", search] = url.split("?");
  const more = search ? `${search}&` : "";
  return [
    url,
    `${path}.data${search ? `?${search}` : ""}`,
    `${path}.data?${more}_routes=${encodeURIComponent(id)}`,
  ];
};

function complaint(page: Page, seat: Seat, answer: Response, body: string): string | null {
  if (page.allowed.includes(seat))
    return (page.button ? [200, 202, 302, 400, 405] : [200]).includes(answer.status)
      ? null
      : "and should be shown";
  if (page.forbidden?.includes(seat)) return answer.status === 403 ? null : "and should be forbidden";
  if (OUTSIDE.includes(seat) && leadsToSignIn(answer, body)) return null;
  if (seat === "anonymous" || (OUTSIDE.includes(seat) && isFor(page, seat)))
    return "and should lead to sign-in";
  return answer.status === 404 ? null : "and should not exist";
}

/** Whether somebody of this kind could be here at all; the cookie of another kind is not even proven. */
const isFor = ({ allowed }: Page, seat: Seat) =>
  allowed.some((other) => SEATS[other]?.kind === SEATS[seat]?.kind);

/** A document redirects; an answer for the router carries the redirect in its body. */
const leadsToSignIn = (answer: Response, body: string) =>
  answer.status === 302
    ? answer.headers.get("Location")?.startsWith("/sign-in")
    : answer.status === 202 && body.includes("/sign-in");

export const leaked = ({ secrets }: Tour, seat: Seat, body: string) =>
  secrets
    .filter(({ texts, mayKnow }) => !mayKnow.includes(seat) && texts.some((text) => body.includes(text)))
    .map(({ what }) => what);
