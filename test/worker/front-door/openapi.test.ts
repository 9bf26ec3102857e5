import { expect, test, vi } from "vitest";
import { commands } from "#commands/registry.ts";
import { API_LISTS } from "#db/queries/api-lists.ts";
import { browser } from "#test/setup/browser.ts";

test("the document describes every command and every read, to anybody, and holds no data", async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const answer = await (await browser(null)).get("/api/openapi.json");
  expect(answer.status).toBe(200);
  const { paths } = await answer.json<{
    paths: Record<string, { post?: { requestBody: { content: object } } }>;
  }>();
  const expected = [
    ...[...commands.keys()].map((name) => `/api/v1/${name}`),
    ...API_LISTS.map(({ path }) => `/api/v1/${path}`),
    "/api/v1/jobs/{id}/budget",
    "/api/v1/standing-orders/{id}",
    "/api/v1/standing-orders/{id}/call-offs",
  ];
  expect(Object.keys(paths).sort()).toEqual(expected.sort());
  for (const name of commands.keys())
    expect(paths[`/api/v1/${name}`]?.post?.requestBody.content).toMatchObject({
      "application/json": { schema: { type: "object" } },
    });
});
