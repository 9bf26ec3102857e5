import { Hono } from "hono";
import { readApiBudget } from "#db/queries/api-budget.ts";
import { API_LISTS } from "#db/queries/api-lists.ts";
import { callOffFigures, callOffList, readUnbilled } from "#db/queries/standing-orders/call-offs.ts";
import { readCockpit } from "#db/queries/standing-orders/cockpit.ts";
import { Refusal } from "#domain/refusal.ts";
import { identifyProgram } from "./identify.ts";

const MOST = 100;

/** Pages by key: `next` is the `after` of the following page, or null at the end. */
export const reads = new Hono<{ Bindings: Env }>();

for (const { path, page } of API_LISTS)
  reads.get(`/${path}`, async (c) => {
    const { viewer, db } = await reader(c.req.raw, c.env);
    const limit = limitOf(c.req.query("limit"));
    const rows = await page(db, viewer, c.req.query("after") ?? "", limit + 1);
    const items = rows.slice(0, limit);
    return c.json({ items, next: rows.length > limit ? items.at(-1)?.id : null });
  });

reads.get("/jobs/:id/budget", async (c) => {
  const { viewer, db } = await reader(c.req.raw, c.env);
  return c.json(await readApiBudget(db, viewer, c.req.param("id")));
});

reads.get("/standing-orders/:id", async (c) => {
  const { viewer, db } = await reader(c.req.raw, c.env);
  const id = c.req.param("id");
  const [cockpit, unbilled] = await Promise.all([
    readCockpit(db, viewer, id, Date.now()),
    readUnbilled(db, viewer, id),
  ]);
  return c.json({ ...cockpit, unbilled });
});

reads.get("/standing-orders/:id/call-offs", async (c) => {
  const { viewer, db } = await reader(c.req.raw, c.env);
  const figure = callOffFigures.find((one) => one === c.req.query("figure")) ?? "all";
  const after = c.req.query("after") ?? "";
  const limit = limitOf(c.req.query("limit"));
  const asked = { standingOrderId: c.req.param("id"), figure, after, limit: limit + 1 };
  const rows = await callOffList(db, viewer, asked);
  const items = rows.slice(0, limit);
  return c.json({ items, next: rows.length > limit ? items.at(-1)?.cursor : null });
});

const limitOf = (asked: string | undefined) => Math.min(MOST, Math.max(1, Math.floor(Number(asked)) || 50));

async function reader(request: Request, env: Env) {
  const { viewer, db } = await identifyProgram(request, env, Date.now());
  if (!viewer) throw new Refusal("forbidden", "signed_out", "Sign in, or send an API key.");
  return { viewer, db };
}
