import { Column, type DriverValueDecoder, is, noopDecoder, SQL, sql } from "drizzle-orm";
import { SQLiteTextJson } from "drizzle-orm/sqlite-core";
import type { Db } from "./client.ts";
import { written } from "./written.ts";

/** A drizzle select that has not run. */
interface Select {
  getSQL(): SQL;
  _: { selectedFields: Record<string, unknown>; result: unknown[] };
}
type Selects = Record<string, Select>;
type Rows<S extends Selects> = { [Name in keyof S]: NonNullable<S[Name]>["_"]["result"] };

/** What stands at each place of a row, and what a value must go through that JSON does not hold as it is meant. */
interface Layout {
  keys: string[];
  decoders: [place: number, decode: (value: unknown) => unknown][];
}

const MOST_SHAPES = 500;
const layoutsOfShapes = new Map<string, Record<string, Layout>>();

/**
 * Several selects as one statement, which brings all rows of a select as one JSON text and is worked out once for each
 * shape it can take (db/written.ts). For the pages people wait for most: a dozen joins to work out, and a row at a time
 * through D1's client and drizzle, take longer than D1 takes to find what it is asked.
 */
export async function readAtOnce<S extends Selects>(
  db: Db,
  shape: string,
  values: Record<string, unknown>,
  build: () => S,
): Promise<Rows<S>> {
  const layouts = layoutsOfShapes.get(shape) ?? keptLayouts(shape, build());
  const statement = written(db, shape, values, () => together(build()));
  const [answer] = await db.$client.batch<Record<string, string>>([statement]);
  const [row] = answer?.results ?? [];
  const read: Record<string, unknown[]> = {};
  for (const [name, layout] of Object.entries(layouts)) read[name] = rowsOf(row?.[name] ?? "[]", layout);
  return read as Rows<S>;
}

/** A placeholder for what builds its statement from the value itself, such as a scope. */
export const standIn = <Value = string>(name: string) => sql.placeholder(name) as unknown as Value;

/** D1 takes no more arguments of one function than this (its limits, 2026), though on one machine it takes 127. */
const MOST_ARGUMENTS = 32;

function together(selects: Selects): SQL {
  const parts = Object.entries(selects).map(([name, select]) => {
    // By place, since two tables may have columns of one name
    const fields = Object.values(select._.selectedFields);
    const columns = fields.map((_, place) => `c${place}`).join(",");
    return sql`(with found(${sql.raw(columns)}) as ${select}
      select json_group_array(${sql.raw(rowOf(fields))}) from found) as ${sql.identifier(name)}`;
  });
  return sql`select ${sql.join(parts, sql`, `)}`;
}

/** A row as a list of its values; where it is too wide for that, as a list of such lists. */
function rowOf(fields: unknown[]): string {
  // JSON goes into JSON as it is, and not as a text to be read a second time
  const values = fields.map((field, place) => (holdsJson(field) ? `json(c${place})` : `c${place}`));
  const lists: string[] = [];
  for (let at = 0; at < values.length; at += MOST_ARGUMENTS)
    lists.push(`json_array(${values.slice(at, at + MOST_ARGUMENTS).join(",")})`);
  return lists.length === 1 ? String(lists[0]) : `json_array(${lists.join(",")})`;
}

function keptLayouts(shape: string, selects: Selects): Record<string, Layout> {
  const layouts = Object.fromEntries(
    Object.entries(selects).map(([name, { _ }]) => [name, layoutOf(_.selectedFields)]),
  );
  if (layoutsOfShapes.size >= MOST_SHAPES) layoutsOfShapes.clear();
  layoutsOfShapes.set(shape, layouts);
  return layouts;
}

const layoutOf = (fields: Record<string, unknown>): Layout => ({
  keys: Object.keys(fields),
  decoders: Object.values(fields).flatMap((field, place): Layout["decoders"] => {
    const decode = decoderOf(field);
    return decode ? [[place, decode]] : [];
  }),
});

const holdsJson = (field: unknown) => is(field, SQLiteTextJson);

const leaveAsTheyAre = new Set<unknown>([
  noopDecoder.mapFromDriverValue,
  Column.prototype.mapFromDriverValue,
  SQLiteTextJson.prototype.mapFromDriverValue,
]);

function decoderOf(field: unknown): ((value: unknown) => unknown) | null {
  const plain = is(field, SQL.Aliased) ? field.sql : field;
  const decoder = is(plain, Column)
    ? plain
    : (plain as { decoder: DriverValueDecoder<unknown, unknown> }).decoder;
  if (leaveAsTheyAre.has(decoder.mapFromDriverValue)) return null;
  return (value) => decoder.mapFromDriverValue(value);
}

function rowsOf(text: string, { keys, decoders }: Layout): unknown[] {
  const isWide = keys.length > MOST_ARGUMENTS;
  return (JSON.parse(text) as unknown[][]).map((found) => {
    const values = isWide ? found.flat() : found;
    for (const [place, decode] of decoders) if (values[place] !== null) values[place] = decode(values[place]);
    const row: Record<string, unknown> = {};
    for (let place = 0; place < keys.length; place += 1) row[keys[place] as string] = values[place];
    return row;
  });
}
