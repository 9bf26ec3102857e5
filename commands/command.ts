import type { BatchItem } from "drizzle-orm/batch";
import type { z } from "zod";
import type { Db } from "#db/client.ts";
import type { ActivityDraft } from "#db/log.ts";
import type { Who } from "#domain/access/may.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { OutgoingMail } from "./mail/outgoing.ts";
import type { DraftDesk, Press, SealKey } from "./press.ts";

/** What a command may use to decide. It reads; the executor writes. */
export interface CommandContext {
  db: Db;
  viewer: Viewer;
  orgId: string;
  /** UTC ms, the same throughout one command. */
  now: number;
  /** A new time-ordered id. */
  newId(): string;
  /** A new secret for links and keys: 256 random bits, URL-safe. */
  newSecret(): string;
  files: R2Bucket;
  /** The public address, without a slash at the end. */
  appUrl: string;
  secrets: { pepper: string; seal?: SealKey };
  press: Press;
  drafts: DraftDesk;
  /** The browser that asks; the product itself has none. */
  from?: { ip: string; userAgent: string };
}

/** Sockets that must close once the change is in: everything held by a person, session, link or contact. */
export interface Goodbye {
  personId?: string;
  sessionId?: string;
  linkId?: string;
  /** `gone` is final (4403); `changed` asks the page to connect again with its new rights. */
  reason: "gone" | "changed";
}

/** What a command decided. All of it is written in one batch, or nothing is. */
export interface Plan<Result> {
  writes: BatchItem<"sqlite">[];
  log: ActivityDraft[];
  mail?: OutgoingMail[];
  /** Work orders whose card on boards and lists changed. */
  cards?: string[];
  goodbyes?: Goodbye[];
  result: Result;
  /** What a repeat of the request is told, where `result` holds a secret that must not be stored. */
  remembered?: Result;
}

export interface Command<Input = unknown, Result = unknown> {
  /** `<noun>/<verb>`: its file, its API path and its name in the log of requests. */
  name: string;
  /** One sentence for the API's description. */
  summary: string;
  input: z.ZodType<Input>;
  who: Who;
  run(context: CommandContext, input: Input): Promise<Plan<Result>>;
}

export const defineCommand = <Input, Result>(command: Command<Input, Result>) => command;
