import { expect, test } from "vitest";
import { stayingWith } from "#app/components/form/keep-typed.ts";

const posted = () =>
  new Request("https://jobroom.test/portal/documents/d1/decline", {
    method: "POST",
    body: new URLSearchParams({ reason: "Too dear", idempotencyKey: "k1" }),
  });

test("a form whose connection breaks keeps what was typed, and says so", async () => {
  const serverAction = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await stayingWith("It broke.")({ request: posted(), serverAction })).toMatchObject({
    data: { errors: {}, values: { reason: "Too dear" }, formError: "It broke." },
    init: { status: 503 },
  });
});

test("what the server answers, and what goes wrong otherwise, is left as it is", async () => {
  const stay = stayingWith("It broke.");
  expect(await stay({ request: posted(), serverAction: () => Promise.resolve("said") })).toBe("said");
  const away = new Response(null, { status: 302 });
  await expect(stay({ request: posted(), serverAction: () => Promise.reject(away) })).rejects.toBe(away);
});
