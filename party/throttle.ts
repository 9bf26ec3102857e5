import { DurableObject } from "cloudflare:workers";

/** What a throttle says to one attempt. */
interface Throttled {
  allowed: boolean;
  /** 0 where allowed. */
  retryAfterMs: number;
}

/**
 * Counts attempts of one account or one network, whose name is the object's. At most `limit` at once and `limit` in
 * any window after that, evenly paced: one number is kept, the time at which all that was used is earned back.
 */
export class Throttle extends DurableObject<Env> {
  async hit(limit: number, windowMs: number, now = Date.now()): Promise<Throttled> {
    const earned = Math.max(now, this.#earnedBackAt()) + Math.floor(windowMs / limit);
    const retryAfterMs = Math.max(0, earned - windowMs - now);
    if (retryAfterMs > 0) return { allowed: false, retryAfterMs };
    this.ctx.storage.kv.put("earnedBackAt", earned);
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + windowMs);
    return { allowed: true, retryAfterMs: 0 };
  }

  /** An object that has nothing left to remember leaves nothing stored. */
  override async alarm(): Promise<void> {
    const left = this.#earnedBackAt() - Date.now();
    if (left > 0) await this.ctx.storage.setAlarm(Date.now() + left);
    else await this.ctx.storage.deleteAll();
  }

  #earnedBackAt(): number {
    return this.ctx.storage.kv.get<number>("earnedBackAt") ?? 0;
  }
}
