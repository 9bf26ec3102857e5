import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { countingD1 } from "#test/bench/meters/counting-d1.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { agree, enterCode, sentToSign, signatureOf } from "#test/setup/signing.ts";
import worker from "#worker/index.ts";

test("signing an order reads three times and writes once", async () => {
  const { world, documentId } = await sentToSign();
  world.clock.now = Date.now();
  await agree(world, documentId);
  await enterCode(world);
  const { cookie } = await browser("customer");
  const { client, trips } = countingD1(env.DB);
  const context = createExecutionContext();
  const request = new Request(`${ORIGIN}/api/v1/document/sign`, {
    method: "POST",
    headers: {
      Cookie: cookie,
      Origin: ORIGIN,
      "Content-Type": "application/json",
      "Idempotency-Key": "once",
    },
    body: JSON.stringify(await signatureOf(world, documentId)),
  });
  const answer = await worker.fetch(request, { ...env, DB: client }, context);
  await waitOnExecutionContext(context);
  expect([answer.status, trips.length]).toEqual([200, 4]);
});
