import { fromBase64, toBase64 } from "lib0/buffer";

const SOON_MS = 150;

/** What was written and is not safe on the server yet, kept through a reload of this tab. */
export class DraftKeeper {
  #key: string;
  #unsafe: () => Uint8Array;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string, unsafe: () => Uint8Array) {
    this.#key = key;
    this.#unsafe = unsafe;
  }

  /** What an earlier page left, or null. */
  read(): Uint8Array | null {
    try {
      const text = sessionStorage.getItem(this.#key);
      return text === null ? null : fromBase64(text);
    } catch {
      return null;
    }
  }

  soon(): void {
    this.#timer ??= setTimeout(() => this.now(), SOON_MS);
  }

  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      sessionStorage.setItem(this.#key, toBase64(this.#unsafe()));
    } catch {
      // A full store keeps what it has: the page still says that it is not saved
    }
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    sessionStorage.removeItem(this.#key);
  }
}
