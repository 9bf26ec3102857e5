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
