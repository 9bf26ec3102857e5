import { Column, is, SQL, sql } from "drizzle-orm";
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

interface Decoder {
  mapFromDriverValue(value: unknown): unknown;
}
type Fields = [key: string, decoder: Decoder][];

const MOST_SHAPES = 500;
const fieldsOfShapes = new Map<string, Record<string, Fields>>();

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
  const fields = fieldsOfShapes.get(shape) ?? keptFields(shape, build());
  const statement = written(db, shape, values, () => together(build()));
  const [answer] = await db.$client.batch<Record<string, string>>([statement]);
  const [row] = answer?.results ?? [];
  const read = Object.entries(fields).map(([name, own]) => [name, rowsOf(row?.[name] ?? "[]", own)]);
  return Object.fromEntries(read) as Rows<S>;
}

/** A placeholder for what builds its statement from the value itself, such as a scope. */
export const standIn = <Value = string>(name: string) => sql.placeholder(name) as unknown as Value;

function together(selects: Selects): SQL {
  const parts = Object.entries(selects).map(([name, select]) => {
    // By place, since two tables may have columns of one name
    const fields = Object.values(select._.selectedFields);
    const columns = sql.raw(fields.map((_, place) => `c${place}`).join(","));
    // JSON goes into JSON as it is, and not as a text to be read a second time
    const values = sql.raw(
      fields.map((field, place) => (holdsJson(field) ? `json(c${place})` : `c${place}`)).join(","),
    );
    return sql`(with found(${columns}) as ${select} select json_group_array(json_array(${values})) from found)
      as ${sql.identifier(name)}`;
  });
  return sql`select ${sql.join(parts, sql`, `)}`;
}

function keptFields(shape: string, selects: Selects): Record<string, Fields> {
  const fields = Object.fromEntries(
    Object.entries(selects).map(([name, { _ }]) => [
      name,
      Object.entries(_.selectedFields).map(([key, field]): [string, Decoder] => [key, decoderOf(field)]),
    ]),
  );
  if (fieldsOfShapes.size >= MOST_SHAPES) fieldsOfShapes.clear();
  fieldsOfShapes.set(shape, fields);
  return fields;
}

const holdsJson = (field: unknown) => is(field, SQLiteTextJson);

const asItIs: Decoder = { mapFromDriverValue: (value) => value };

function decoderOf(field: unknown): Decoder {
  if (holdsJson(field)) return asItIs;
  if (is(field, Column)) return field;
  const plain = is(field, SQL.Aliased) ? field.sql : field;
  return (plain as { decoder: Decoder }).decoder;
}

function rowsOf(text: string, fields: Fields): Record<string, unknown>[] {
  return (JSON.parse(text) as unknown[][]).map((values) => {
    const row: Record<string, unknown> = {};
    for (const [place, [key, decoder]] of fields.entries()) {
      const value = values[place] ?? null;
      row[key] = value === null ? null : decoder.mapFromDriverValue(value);
    }
    return row;
  });
}
