import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { activity, document, documentVersion, signature } from "#db/schema/index.ts";
import { sentToBoth } from "#test/setup/signing.ts";
import { NOW } from "#test/setup/world.ts";
import { type Act, Clerk, type Made, tryOut } from "./ceremony-model.ts";

const slot = fc.constantFrom<0 | 1>(0, 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: slot.map((by): Act => ({ do: "sign", by })) },
  { weight: 1, arbitrary: slot.map((by): Act => ({ do: "decline", by })) },
  { weight: 2, arbitrary: slot.map((by): Act => ({ do: "passOn", by })) },
  { weight: 2, arbitrary: fc.constant<Act>({ do: "revise" }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: "expire" }) },
);

/** What must be so whatever happened before. */
async function expectSound(clerk: Clerk, { world, documentId }: Made): Promise<void> {
  const { db } = world;
  const [row] = await db.select().from(document).where(eq(document.id, documentId));
  expect(row).toMatchObject({ state: clerk.state, sentVersion: clerk.n });
  const signatures = await db.select().from(signature).where(eq(signature.documentId, documentId));
  expect(signatures).toHaveLength(clerk.signatures);
  const versions = await db.select().from(documentVersion).where(eq(documentVersion.documentId, documentId));
  // rule D5
  for (const { n, pdfSha256 } of signatures)
    expect(pdfSha256).toBe(versions.find((version) => version.n === n)?.pdfSha256);
  const accepted = await db
    .select()
    .from(activity)
    .where(and(eq(activity.subjectId, documentId), eq(activity.verb, "document.accepted")));
  expect(accepted.filter(({ data }) => data.isAgreed)).toHaveLength(clerk.state === "accepted" ? 1 : 0);
  // rule D7
  expect(accepted).toHaveLength(clerk.signatures);
}

test("whatever two signers, their colleagues and staff do, the document is where a careful clerk says", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(act, { maxLength: 12 }), async (inOrder, acts) => {
      await reset();
      await applyD1Migrations(env.DB, env.MIGRATIONS);
      const made = await sentToBoth(inOrder, { until: "2026-03-20" });
      made.world.clock.now = NOW;
      const clerk = new Clerk(inOrder);
      for (const one of acts) {
        const isAllowed = clerk.allows(one);
        expect([one, await tryOut(clerk, made, one)]).toEqual([one, isAllowed]);
        if (isAllowed) clerk.note(one);
      }
      await expectSound(clerk, made);
    }),
    { numRuns: 20 },
  );
});
