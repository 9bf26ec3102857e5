import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { createDb } from "#db/client.ts";
import { written } from "#db/written.ts";

const db = createDb(env.DB);
const [one, two] = [sql.placeholder("one"), sql.placeholder("two")];
let built = 0;

function asked(shape: string, values: Record<string, unknown>) {
  const build = () => {
    built += 1;
    return sql`select ${one} as a, ${two} as b, ${one} as c, ${"always"} as d`;
  };
  return written(db, shape, values, build).first();
}

test("a shape is worked out once, and asked each time with its own values", async () => {
  expect(await asked("s", { one: 1, two: "x" })).toEqual({ a: 1, b: "x", c: 1, d: "always" });
  expect(await asked("s", { one: 2, two: "y" })).toEqual({ a: 2, b: "y", c: 2, d: "always" });
  expect(built).toBe(1);
  await asked("another", { one: 3, two: "z" });
  expect(built).toBe(2);
});

test("a value that stands in many places is bound once", async () => {
  const many = sql.join(
    Array.from({ length: 150 }, () => one),
    sql`, `,
  );
  const within = () => sql`select 2 in (${many}) as found`;
  expect(await written(db, "many", { one: 2 }, within).first("found")).toBe(1);
});

test("a text is asked in one line, with names in backticks and what is quoted left as it is", async () => {
  const asked: string[] = [];
  const prepare = (text: string) => {
    asked.push(text);
    return env.DB.prepare(text);
  };
  const spaced = () => sql`select
    ${one}   as ${sql.identifier("one")}, 'it''s  "so"
  and \`so\`' as said`;
  const statement = written(createDb({ prepare } as D1Database), "spaced", { one: 7 }, spaced);
  expect(await statement.first()).toEqual({ one: 7, said: 'it\'s  "so"\n  and `so`' });
  expect(asked).toEqual(["select ?1 as `one`, 'it''s  \"so\"\n  and `so`' as said"]);
});
