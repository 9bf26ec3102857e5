import { fromBase64, toBase64 } from "lib0/buffer";

const SOON_MS = 150;

/** A draft with something in it that is not safe on the server yet, kept through a reload of this tab. */
export class DraftKeeper {
  #key: string;
  #read: () => Uint8Array;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string, read: () => Uint8Array) {
    this.#key = key;
    this.#read = read;
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
      sessionStorage.setItem(this.#key, toBase64(this.#read()));
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
