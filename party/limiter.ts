/** How often one socket may speak: a burst, refilled steadily. */
export class Limiter {
  #spent = new WeakMap<WebSocket, { left: number; at: number }>();
  #burst: number;
  #perSecond: number;

  constructor(burst = 40, perSecond = 8) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  allow(socket: WebSocket, now: number): boolean {
    const last = this.#spent.get(socket) ?? { left: this.#burst, at: now };
    const left = Math.min(this.#burst, last.left + ((now - last.at) * this.#perSecond) / 1000) - 1;
    this.#spent.set(socket, { left: Math.max(left, 0), at: now });
    return left >= 0;
  }
}
