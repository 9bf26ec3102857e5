import { agreeDelegation } from "#commands/document/agree-delegation.ts";
import { declineDocument } from "#commands/document/decline-document.ts";
import { delegateDocument } from "#commands/document/delegate-document.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { signDocument } from "#commands/document/sign-document.ts";
import { delegationsOf } from "#db/queries/signing/delegations.ts";
import { contact, stepUp } from "#db/schema/index.ts";
import type { CustomerViewer } from "#domain/access/viewer.ts";
import { Refusal } from "#domain/refusal.ts";
import { agree, KIT, signatureOf } from "#test/setup/signing.ts";
import { VIEWERS, type World } from "#test/setup/world.ts";

type Slot = 0 | 1;
export type Act = { do: "sign" | "decline" | "passOn"; by: Slot } | { do: "revise" } | { do: "expire" };

export interface Made {
  world: World;
  documentId: string;
}

const MONTH = 30 * 86_400_000;
const FIRST: [CustomerViewer, CustomerViewer] = [{ ...VIEWERS.customer }, KIT];
let made = 0;

/** What a careful clerk would say of a document that two people are asked to sign. */
export class Clerk {
  readonly inOrder: boolean;
  state: "sent" | "accepted" | "declined" = "sent";
  n = 1;
  isOver = false;
  /** The first version runs out, and so does one that was made before that day. */
  #hasDay = true;
  slots: ("waiting" | "invited" | "signed")[];
  holders: [CustomerViewer, CustomerViewer] = [...FIRST];
  signatures = 0;

  constructor(inOrder: boolean) {
    this.inOrder = inOrder;
    this.slots = this.#asked();
  }

  #asked(): Clerk["slots"] {
    return ["invited", this.inOrder ? "waiting" : "invited"];
  }

  /** Whether it may happen now. */
  allows(act: Act): boolean {
    if (act.do === "expire") return true;
    if (act.do === "revise") return this.state !== "accepted";
    if (act.do === "sign" && this.slots[act.by] === "signed") return true;
    return this.state === "sent" && !this.isOver && this.slots[act.by] === "invited";
  }

  /** What is so once it has happened. */
  note(act: Act): void {
    if (act.do === "expire") this.isOver ||= this.#hasDay;
    if (act.do === "decline") this.state = "declined";
    if (act.do === "revise") {
      this.state = "sent";
      this.n += 1;
      this.#hasDay &&= !this.isOver;
      this.isOver = false;
      this.slots = this.#asked();
      this.holders = [...FIRST];
    }
    if (act.do === "sign" && this.slots[act.by] !== "signed") {
      this.slots[act.by] = "signed";
      this.signatures += 1;
      if (this.slots.every((slot) => slot === "signed")) this.state = "accepted";
      else this.slots = this.slots.map((slot) => (slot === "waiting" ? "invited" : slot));
    }
  }
}

/** Does it, as the one who holds the place now. Says whether it was allowed. */
export async function tryOut(clerk: Clerk, { world, documentId }: Made, act: Act): Promise<boolean> {
  try {
    await perform(clerk, { world, documentId }, act);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function perform(clerk: Clerk, { world, documentId }: Made, act: Act): Promise<void> {
  const { n } = clerk;
  if (act.do === "expire") world.clock.now += MONTH;
  else if (act.do === "revise") {
    await world.run("manager", reviseDocument, { documentId });
    await world.run("manager", sendDocument, { documentId });
  } else {
    const who = clerk.holders[act.by];
    if (act.do === "decline") await world.run(who, declineDocument, { documentId, n, reason: "No" });
    else if (act.do === "passOn") await passOn(clerk, { world, documentId }, act.by);
    else {
      if (clerk.slots[act.by] === "invited") await agree(world, documentId, who, n);
      await prove(world, who);
      await world.run(who, signDocument, await signatureOf(world, documentId, { n, name: who.name }));
    }
  }
}

async function passOn(clerk: Clerk, { world, documentId }: Made, by: Slot): Promise<void> {
  made += 1;
  const to = { name: `Colleague ${made}`, email: `colleague${made}@example.test` };
  await world.run(clerk.holders[by], delegateDocument, { documentId, n: clerk.n, ...to });
  const asked = (await delegationsOf(world.db, "org1", documentId)).find(({ email }) => email === to.email);
  await world.run("manager", agreeDelegation, { delegationId: asked?.id });
  const known = (await world.db.select().from(contact)).find(({ email }) => email === to.email);
  const id = known?.id ?? "";
  clerk.holders[by] = { ...KIT, id, name: to.name, via: `s-${id}` };
}

/** As if they had just entered a code: codes are not mailed as often as a test signs. */
const prove = ({ db, clock: { now } }: World, { id, via }: CustomerViewer) => {
  made += 1;
  return db.insert(stepUp).values({
    ...{ orgId: "org1", id: `code${made}`, viewerId: id, sessionId: via, purpose: "sign", codeHash: "" },
    ...{ createdAt: now, expiresAt: now, usedAt: now },
  });
};
