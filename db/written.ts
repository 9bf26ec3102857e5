import { is, Placeholder, type SQLWrapper } from "drizzle-orm";
import { type Db, dialect } from "./client.ts";

interface Written {
  text: string;
  /** Placeholders, and whatever else is neither a number nor a text. */
  bound: unknown[];
}

const MOST_SHAPES = 500;
const shapes = new Map<string, Written>();

/**
 * A statement whose text is worked out once for each shape it can take: where many tables meet, that takes longer than
 * D1 takes to answer. What varies within a shape is a `sql.placeholder`, which is bound once however often it stands
 * there. D1 gives the rows as they are.
 */
export function written(
  db: Db,
  shape: string,
  values: Record<string, unknown>,
  build: () => SQLWrapper,
): D1PreparedStatement {
  const known = shapes.get(shape) ?? write(build());
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(shape, known);
  const bound = known.bound.map((each) => (is(each, Placeholder) ? values[each.name] : each));
  return db.$client.prepare(known.text).bind(...bound);
}

function write(built: SQLWrapper): Written {
  const { sql, params } = dialect.sqlToQuery(built.getSQL());
  if (params.some((each) => typeof each === "string" && each.includes("[object")))
    throw new Error("A placeholder was made part of another value");
  const bound: unknown[] = [];
  let next = 0;
  const text = sql.replaceAll("?", () => {
    const wanted = params[next++];
    // A constant that is bound makes SQLite plan anew each time, where a partial index might hold for some values only
    if (typeof wanted === "number") return String(wanted);
    if (typeof wanted === "string") return `'${wanted.replaceAll("'", "''")}'`;
    const known = bound.findIndex((each) => isSame(each, wanted));
    return `?${known < 0 ? bound.push(wanted) : known + 1}`;
  });
  return { text: brief(text), bound };
}

/** For travel as JSON, which writes quotation marks and breaks of lines twice as long: SQLite takes backticks too. */
const brief = (text: string) =>
  text.replace(/'(?:[^']|'')*'|"([^"`]+)"|\s+/g, (found, name?: string) =>
    name ? `\`${name}\`` : found.startsWith("'") ? found : " ",
  );

const isSame = (one: unknown, other: unknown) =>
  is(one, Placeholder) && is(other, Placeholder) && one.name === other.name;
