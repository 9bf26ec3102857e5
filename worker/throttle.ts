import { networkOf } from "#domain/access/network.ts";
import { Refusal } from "#domain/refusal.ts";

/** Counts an attempt for an account and for the network it came from. Throws a Refusal of kind `throttled`. */
export async function throttle(
  env: Env,
  { bucket, ip }: { bucket: string; ip: string },
  limit: number,
  windowMs: number,
): Promise<void> {
  // Each kind counts by itself: their windows differ, and a few forgotten passwords must not keep a house from signing in
  const [kind] = bucket.split(":", 1);
  const [account, network] = await Promise.all([
    env.THROTTLE.getByName(`account:${bucket}`).hit(limit, windowMs),
    env.THROTTLE.getByName(`network:${kind}:${networkOf(ip)}`).hit(limit * 5, windowMs),
  ]);
  if (account.allowed && network.allowed) return;
  const minutes = Math.ceil(Math.max(account.retryAfterMs, network.retryAfterMs) / 60_000);
  throw new Refusal("throttled", "throttled", `Too many tries. Wait ${minutes} min and try again.`);
}
