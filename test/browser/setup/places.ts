import routes from "../../../app/routes.ts";

interface Node {
  file: string;
  path?: string | undefined;
  index?: boolean | undefined;
  children?: Node[] | undefined;
}

/** Whose pages stand under which layouts of app/routes.ts. */
const LAYOUTS: Record<string, string[]> = {
  admin: ["staff", "account", "talk"],
  lead: ["contractor", "account"],
  technician: ["contractor", "account"],
  customer: ["portal"],
  nobody: ["public", "mailbox"],
};

/** Buttons of one line of a list: a page only to read a refusal on; and what hangs on one bid of several. */
const BUTTONS = /tick\/|\/evidence\/|remind\/|reach\/|delegations\/|bids\/:bidId|bids\/questions/;
/**
 * A technician sees neither money nor the team (rule W8), nor what the company is sent; a customer is asked for no price.
 */
const NOT_THEIRS: Record<string, RegExp> = {
  technician: /invoice|team|quote|additional|technician|documents|bids|rates|standing|performance/,
  customer: /^\/portal\/bids/,
};

/** Where one role's pages are: those of fixed address, and patterns like `/work/:id` to be found by their links. */
export function patternsOf(who: string): string[] {
  const layouts = LAYOUTS[who] ?? [];
  return (routes as Node[])
    .filter(({ file }) => layouts.some((name) => file === `./routes/${name}/layout.tsx`))
    .flatMap(({ children = [] }) => children)
    .filter(({ file }) => file.endsWith(".tsx"))
    .map(({ path = "" }) => `/${path}`)
    .filter((pattern) => !BUTTONS.test(pattern) && !NOT_THEIRS[who]?.test(pattern))
    .sort((a, b) => a.split(":").length - b.split(":").length || a.length - b.length);
}

const asExpression = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replace(/:\w+/g, "([^/?#]+)")}$`);

/**
 * An address for a pattern: one that a page linked to, or the pattern below an address already known. Public pages
 * answer to secrets nobody has, too.
 */
export function addressOf(
  pattern: string,
  patterns: readonly string[],
  linked: readonly string[],
): string | undefined {
  if (!pattern.includes(":")) return pattern;
  const known = (wanted: string) =>
    linked.find((href) => asExpression(wanted).test(href) && !patterns.includes(href));
  const [, above = "", below = ""] = /^(.*:\w+)(\/[^:]+)$/.exec(pattern) ?? [];
  const parent = above && known(above);
  return known(pattern) ?? (parent ? `${parent}${below}` : undefined);
}
