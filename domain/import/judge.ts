import { same } from "../text/same.ts";
import { counted } from "../words.ts";
import type { ImportKind } from "./kinds.ts";
import type { CheckedRow, RowValues } from "./row.ts";

/** Something a row may refer to, by its name or by the id it was imported with. */
export interface Target {
  id: string;
  name: string;
  importKey: string | null;
  /** Of a site: whose it is. */
  customerId?: string | null;
}

export interface Known {
  /** Import keys that are there already. */
  keys: ReadonlySet<string>;
  /** What is there already, as `placeOf` tells things apart. */
  places: ReadonlySet<string>;
  contractors: readonly Target[];
  customers: readonly Target[];
  sites: readonly Target[];
  /** By email. */
  managers: readonly Target[];
}

export interface Resolved {
  contractorId: string | null;
  customerId: string | null;
  siteId: string | null;
  managerId: string | null;
}

export type JudgedRow = CheckedRow & { resolved: Resolved } & (
    | { state: "new" }
    | { state: "here"; why: string }
    | { state: "wrong"; why: string }
  );

/** What becomes of each row: new, here already (or twice in the file), or wrong and why. */
export function judge(kind: ImportKind, rows: readonly CheckedRow[], known: Known): JudgedRow[] {
  const finders = {
    contractor: finder("contractor", known.contractors),
    customer: finder("customer", known.customers),
    site: finder("site", known.sites),
    manager: finder("manager", known.managers),
  };
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const found = Object.entries(finders).map(
      ([column, find]) => [column, find(row.values[column] ?? "")] as const,
    );
    const target = Object.fromEntries(found.map(([column, { target: hit }]) => [column, hit]));
    const resolved: Resolved = {
      contractorId: target.contractor?.id ?? null,
      customerId: target.customer?.id ?? target.site?.customerId ?? null,
      siteId: target.site?.id ?? null,
      managerId: target.manager?.id ?? null,
    };
    const errors = [...row.errors, ...found.flatMap(([, { error }]) => (error ? [error] : []))];
    const twice = seen.get(row.key);
    seen.set(row.key, twice ?? row.line);
    const judged = { ...row, resolved };
    if (errors.length > 0) return { ...judged, errors, state: "wrong", why: errors.join(" ") };
    if (known.keys.has(row.key)) return { ...judged, state: "here", why: "Imported already." };
    if (known.places.has(placeOf(kind, row.values, resolved)) && !(kind === "jobs" && row.values.id))
      return { ...judged, state: "here", why: "There is one like this already." };
    if (twice !== undefined) return { ...judged, state: "here", why: `The same as line ${twice}.` };
    return { ...judged, state: "new" };
  });
}

/** What tells two things of a kind apart, whoever made them and however. */
export function placeOf(kind: ImportKind, values: RowValues, resolved: Resolved): string {
  const text = (...keys: string[]) => keys.map((key) => same(values[key] ?? ""));
  const { contractorId, customerId, siteId } = resolved;
  const parts: Record<ImportKind, (string | null)[]> = {
    contractors: text("name"),
    customers: text("name"),
    contacts: [...text("email"), contractorId ?? customerId],
    sites: text("name", "address"),
    assets: [...text("name", "code"), siteId],
    jobs: [...text("title"), siteId],
  };
  return parts[kind].join("|");
}

function finder(what: string, targets: readonly Target[]) {
  const byName = Map.groupBy(targets, ({ name }) => same(name));
  const byKey = new Map(
    targets.flatMap((target) => (target.importKey ? [[target.importKey, target] as const] : [])),
  );
  return (text: string): { target?: Target; error?: string } => {
    if (!text) return {};
    const direct = byKey.get(`id:${same(text)}`);
    if (direct) return { target: direct };
    const [only, ...others] = byName.get(same(text)) ?? [];
    if (!only) return { error: `There is no ${what} called ${text}.` };
    if (others.length > 0)
      return { error: `There are ${counted(others.length + 1, what)} called ${text}. Use its id.` };
    return { target: only };
  };
}
