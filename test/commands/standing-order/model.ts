import fc from "fast-check";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { rejectClaim } from "#commands/claim/reject-claim.ts";
import { changeOrder } from "#commands/order/change-order.ts";
import { closeStandingOrder } from "#commands/standing-order/close-standing-order.ts";
import { giveBackCallOff } from "#commands/standing-order/give-back-call-off.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { assignWorkOrder } from "#commands/work-order/assign-work-order.ts";
import { cancelWorkOrder } from "#commands/work-order/cancel-work-order.ts";
import { closeWorkOrder } from "#commands/work-order/close-work-order.ts";
import { completeWorkOrder } from "#commands/work-order/complete-work-order.ts";
import { declineWorkOrder } from "#commands/work-order/decline-work-order.ts";
import { reassignWorkOrder } from "#commands/work-order/reassign-work-order.ts";
import { scheduleWorkOrder } from "#commands/work-order/schedule-work-order.ts";
import { startWorkOrder } from "#commands/work-order/start-work-order.ts";
import { Refusal } from "#domain/refusal.ts";
import { billed, type StandingWorld } from "#test/setup/standing.ts";

const reason = "Because";
const amount = fc.integer({ min: 2, max: 32 }).map((hundreds) => hundreds * 10_000);
const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );
const dayOfYear = mostly("2026-07-01", "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01");
const which = fc.nat({ max: 30 });

export interface CallOff {
  do: "call off";
  amountMinor: number;
  scheduledFrom: string;
  asset: "asset1" | "asset2";
}

/** One thing that somebody tries; `which` picks among the call-offs that were made. */
export type Try =
  | CallOff
  | { do: "accept" | "decline" | "assign" | "cancel" | "pass on" | "finish"; which: number }
  | { do: "raise" | "bill"; which: number; amountMinor: number }
  | { do: "close"; which: number; giveBack: boolean }
  | { do: "decide"; which: number; approve: boolean }
  | { do: "give back"; which: number }
  | { do: "move"; which: number; scheduledFrom: string }
  | { do: "change cap"; capMinor: number }
  | { do: "end" };

const onOne = fc.record({
  do: fc.constantFrom(
    "accept" as const,
    "accept" as const,
    "decline" as const,
    "assign" as const,
    "cancel" as const,
    "pass on" as const,
    "finish" as const,
  ),
  which,
});

const oneCallOff: fc.Arbitrary<CallOff> = fc.record({
  do: fc.constant("call off" as const),
  amountMinor: amount,
  scheduledFrom: dayOfYear,
  asset: mostly<CallOff["asset"]>("asset1", "asset2"),
});

const oneTry: fc.Arbitrary<Try> = fc.oneof(
  { weight: 7, arbitrary: oneCallOff },
  { weight: 7, arbitrary: onOne },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("raise" as const, "bill" as const),
      which,
      amountMinor: fc.oneof(
        amount,
        amount.map((minor) => -minor),
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("close" as const), which, giveBack: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("decide" as const), which, approve: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("give back" as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("move" as const), which, scheduledFrom: dayOfYear }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("change cap" as const),
      capMinor: fc.integer({ min: 1, max: 20 }).map((tenths) => tenths * 100_000),
    }),
  },
);

/** Rounds of what up to three people do at once; at the very end it may be closed. */
export const history: fc.Arbitrary<Try[][]> = fc
  .tuple(
    fc.array(oneCallOff, { minLength: 3, maxLength: 5 }),
    fc.array(fc.array(oneTry, { minLength: 1, maxLength: 3 }), { minLength: 8, maxLength: 16 }),
    fc.boolean(),
  )
  .map(([first, rounds, ends]) => [
    first,
    ...rounds,
    ...(ends ? [[{ do: "end" as const }], ...rounds.slice(0, 2)] : []),
  ]);

export interface Made {
  workOrderId: string;
  orderId: string;
  claims: string[];
}

/** Tries one thing in the world. Gives the refusal where a rule said no; any other error is a bug and is thrown. */
export async function attempt(world: StandingWorld, made: Made[], given: Try): Promise<Refusal | null> {
  try {
    await act(world, made, given);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

async function act(world: StandingWorld, made: Made[], given: Try): Promise<void> {
  const { run, standingOrderId } = world;
  if (given.do === "call off") {
    const { amountMinor, scheduledFrom, asset } = given;
    made.push({ ...(await world.callOff(amountMinor, { scheduledFrom, assetId: asset })), claims: [] });
    return;
  }
  if (given.do === "change cap") return void (await world.changed({ capMinor: given.capMinor }));
  if (given.do === "end") return void (await run("manager", closeStandingOrder, { standingOrderId, reason }));
  const one = made[given.which % Math.max(made.length, 1)];
  if (!one) return;
  const { workOrderId } = one;
  const about = { workOrderId, reason };
  switch (given.do) {
    case "accept":
      return void (await run("lead", acceptWorkOrder, { workOrderId }));
    case "decline":
      return void (await run("lead", declineWorkOrder, about));
    case "assign":
      return void (await run("manager", assignWorkOrder, { workOrderId, contractorId: "con1" }));
    case "cancel":
      return void (await run("secondManager", cancelWorkOrder, about));
    case "pass on":
      return void (await run("manager", reassignWorkOrder, { ...about, contractorId: "con2" }));
    case "finish":
      return finish(world, workOrderId);
    case "raise":
      return void (await run("manager", changeOrder, {
        ...about,
        description: "More",
        amountMinor: given.amountMinor,
      }));
    case "bill": {
      await finish(world, workOrderId);
      const amountMinor = Math.abs(given.amountMinor);
      const number = `INV ${workOrderId} ${one.claims.length}`.slice(0, 60);
      one.claims.push((await billed(world, one, { amountMinor, number })).claimId);
      return;
    }
    case "close":
      await finish(world, workOrderId);
      return void (await run("manager", closeWorkOrder, { workOrderId, giveBack: given.giveBack }));
    case "decide": {
      const claimId = one.claims.at(-1);
      if (claimId && given.approve) await run("manager", approveClaim, { claimId });
      else if (claimId) await run("manager", rejectClaim, { claimId, reason });
      return;
    }
    case "give back":
      return void (await run("manager", giveBackCallOff, { workOrderId }));
    case "move":
      return void (await run("lead", scheduleWorkOrder, {
        workOrderId,
        scheduledFrom: given.scheduledFrom,
      }));
  }
}

/** As far as the work goes: whatever of it was done before. */
async function finish({ run }: StandingWorld, workOrderId: string): Promise<void> {
  for (const command of [acceptWorkOrder, startWorkOrder, completeWorkOrder])
    await run("lead", command, { workOrderId }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
}
