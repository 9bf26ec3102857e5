import type { BudgetChange } from "#domain/budget/change.ts";
import type { BudgetModel } from "./budget-model.ts";
import type { Outcome } from "./post-batch.ts";

export interface SenderOptions {
  model: BudgetModel;
  post(batch: string, changes: readonly BudgetChange[]): Promise<Outcome>;
  /** Changes that the server did not take, and why. They are gone from the screen. */
  onRefused(changes: readonly BudgetChange[], message: string): void;
  /** The batch is kept; its row should come by the socket. */
  onKept(batch: string): void;
  newId(): string;
}

const COLLECT_MS = 400;
const AGAIN_MS = [1_000, 2_000, 4_000, 8_000];

/** Sends one's own changes in their order, one batch at a time, until each is kept or refused. */
export class Sender {
  #options: SenderOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: { batch: string; changes: BudgetChange[] } | null = null;
  #isOnItsWay = false;
  #failures = 0;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Something is new: it goes out soon, with what follows at once. */
  soon(): void {
    if (this.#options.model.unsent) this.#timer ??= setTimeout(() => this.flush(), COLLECT_MS);
  }

  /** Sends now what is not sent. Also tries again at once what could not be. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isOnItsWay) void this.#send();
  };

  stop(): void {
    this.flush();
    clearTimeout(this.#timer);
  }

  async #send(): Promise<void> {
    const { model, post, newId, onKept, onRefused } = this.#options;
    if (!this.#sending) {
      if (!model.unsent) return;
      const batch = newId();
      this.#sending = { batch, changes: model.begin(batch) };
    }
    const { batch, changes } = this.#sending;
    if (this.#failures === 0) model.saving("saving");
    this.#isOnItsWay = true;
    const outcome = await post(batch, changes);
    this.#isOnItsWay = false;
    if (outcome.kind === "unreachable" || outcome.kind === "ended") {
      model.saving(outcome.kind);
      const wait = AGAIN_MS[Math.min(this.#failures, AGAIN_MS.length - 1)];
      this.#failures += 1;
      this.#timer ??= setTimeout(this.flush, wait);
      return;
    }
    this.#sending = null;
    this.#failures = 0;
    if (outcome.kind === "kept") {
      model.keep(batch);
      onKept(batch);
    } else onRefused(model.giveUp(batch, outcome.change), outcome.message);
    await this.#send();
  }
}
