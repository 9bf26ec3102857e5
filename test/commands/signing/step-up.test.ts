import { expect, test } from "vitest";
import { confirmStepUp } from "#commands/step-up/confirm-step-up.ts";
import { requestStepUp } from "#commands/step-up/request-step-up.ts";
import { outbox, stepUp } from "#db/schema/index.ts";
import { mailedCode } from "#test/setup/signing.ts";
import { makeWorld, VIEWERS, type World } from "#test/setup/world.ts";

const MINUTE = 60_000;
const ask = (world: World) => world.run("customer", requestStepUp, {});
const enter = (world: World, code: string) => world.run("customer", confirmStepUp, { code });
const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("a code goes to the address on file, works once and is stored hashed", async () => {
  const world = await makeWorld();
  expect(await ask(world)).toEqual({ sentTo: "co…@example.test" });
  const [mail] = await world.db.select().from(outbox);
  expect(mail?.message.to).toBe("cora@example.test");
  const code = await mailedCode(world, "contact1");
  const [row] = await world.db.select().from(stepUp);
  expect(JSON.stringify(row)).not.toContain(code);
  expect(await enter(world, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toMatchObject({ confirmed: true });
  await expect(enter(world, code)).rejects.toMatchObject({ code: "code_over" });
});

test("five wrong codes end it, and two tries at once count as two", async () => {
  const world = await makeWorld();
  await ask(world);
  const code = await mailedCode(world, "contact1");
  const wrong = wrongFor(code);
  const both = await Promise.all([enter(world, wrong), enter(world, wrong)]);
  expect(both.map(({ triesLeft }) => triesLeft).sort()).toEqual([3, 4]);
  for (const triesLeft of [2, 1, 0])
    expect(await enter(world, wrong)).toEqual({ confirmed: false, triesLeft });
  await expect(enter(world, code)).rejects.toMatchObject({ code: "code_over" });
});

test("a code ends after ten minutes, when another is asked for, and in another session", async () => {
  const world = await makeWorld();
  await ask(world);
  const first = await mailedCode(world, "contact1");
  world.clock.now += 1;
  await ask(world);
  const second = await mailedCode(world, "contact1");
  if (first !== second) expect(await enter(world, first)).toMatchObject({ confirmed: false });
  const elsewhere = { ...VIEWERS.customer, via: "s-other" };
  await expect(world.run(elsewhere, confirmStepUp, { code: second })).rejects.toMatchObject({
    code: "code_over",
  });
  world.clock.now += 10 * MINUTE;
  await expect(enter(world, second)).rejects.toMatchObject({ code: "code_over" });
});

test("codes are not mailed without end", async () => {
  const world = await makeWorld();
  for (let times = 0; times < 5; times += 1) {
    await ask(world);
    world.clock.now += MINUTE;
  }
  await expect(ask(world)).rejects.toMatchObject({ kind: "throttled" });
  expect(await world.db.$count(outbox)).toBe(5);
  world.clock.now += 11 * MINUTE;
  await ask(world);
  for (const who of ["manager", "lead", "technician"] as const)
    await expect(world.run(who, requestStepUp, {})).rejects.toMatchObject({ kind: "forbidden" });
});
