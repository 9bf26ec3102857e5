import routes from "../../../app/routes.ts";
import type { Role } from "./cookies.ts";

interface Node {
  file: string;
  path?: string | undefined;
  index?: boolean | undefined;
  children?: Node[] | undefined;
}

/** Whose pages stand under which layouts of app/routes.ts. */
const LAYOUTS: Record<string, string[]> = {
  admin: ["staff", "account", "talk"],
  lead: ["contractor", "account", "talk"],
  technician: ["contractor", "account"],
  customer: ["portal", "talk"],
  nobody: ["public", "mailbox"],
};

/** Where one role's pages are: those of fixed address, and patterns like `/work/:id` to be found by their links. */
export function patternsOf(role: Role | null): string[] {
  const layouts = LAYOUTS[role ?? "nobody"] ?? [];
  return (routes as Node[])
    .filter(({ file }) => layouts.some((name) => file === `./routes/${name}/layout.tsx`))
    .flatMap(({ children = [] }) => children)
    .filter(({ file }) => file.endsWith(".tsx"))
    .map(({ path = "" }) => `/${path}`)
    .sort((a, b) => a.split(":").length - b.split(":").length || a.length - b.length);
}

const asExpression = (pattern: string) => new RegExp(`^${pattern.replaceAll(".", "\\.").replace(/:\w+/g, "([^/?#]+)")}$`);

/**
 * An address for a pattern: one that a page linked to, or the pattern below an address already known. Public pages
 * answer to secrets nobody has, too.
 */
export function addressOf(pattern: string, linked: readonly string[], isPublic: boolean): string | undefined {
  if (!pattern.includes(":")) return pattern;
  const expression = asExpression(pattern);
  const found = linked.find((href) => expression.test(href) && !/\/(new|invite|money|all)$/.test(href));
  if (found) return found;
  if (isPublic) return pattern.replace(/:\w+/g, "nobody-has-this");
  const [, above = "", below = ""] = /^(.*:\w+)(\/[^:]+)$/.exec(pattern) ?? [];
  const known = above && linked.find((href) => asExpression(above).test(href));
  return known ? `${known}${below}` : undefined;
}
