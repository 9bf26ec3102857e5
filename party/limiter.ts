/** How often one socket may speak: a burst, refilled steadily. */
export class Limiter {
  #spent = new WeakMap<WebSocket, { left: number; at: number }>();

  allow(socket: WebSocket, now: number): boolean {
    const last = this.#spent.get(socket) ?? { left: BURST, at: now };
    const left = Math.min(BURST, last.left + ((now - last.at) * PER_SECOND) / 1000) - 1;
    this.#spent.set(socket, { left: Math.max(left, 0), at: now });
    return left >= 0;
  }
}

const BURST = 40;
const PER_SECOND = 8;
