import { createContext } from "react-router";
import type { Command } from "#commands/command.ts";
import type { Caller } from "#commands/execute.ts";
import type { Db } from "#db/client.ts";
import type { Proven } from "#db/proven.ts";
import type { Frame } from "#domain/access/frame.ts";
import type { Viewer } from "#domain/access/viewer.ts";

/** What a route may use. Reads go through `db`, which proves the session; changes go through `run`. */
export interface AppContext {
  viewer: Viewer | null;
  /** What the frame around the page shows; null when signed out. */
  frame: Frame | null;
  db: Db;
  /** Proves the session where no read has done so. Throws SessionEnded. */
  prove(): Promise<void>;
  /** The first row of a statement that goes with the page's own first read, for what stands around every page. */
  along: Proven["along"];
  /** Reads for pages that stand outside a session: invites, resets, links. It proves nobody. */
  publicDb: Db;
  now: number;
  requestId: string;
  /** Where the request came from, for throttles and the list of sessions. */
  ip: string;
  userAgent: string;
  sessionId: string | null;
  /** Whether mails stay here to be read on the local mailbox page. */
  mailbox: boolean;
  appUrl: string;
  /** Those that documents are sealed with, or have been, as PEM. */
  certificates: string;
  /** Mixed into password hashes. */
  pepper: string;
  /** Runs a command as the viewer of this request. Throws Refusal or InvalidInput. */
  run<Input, Result>(command: Command<Input, Result>, input: unknown, key?: string): Promise<Result>;
  /** Runs a command for an organisation before anybody has signed in. */
  runAsSystem<Input, Result>(
    orgId: string,
    command: Command<Input, Result>,
    input: unknown,
    key?: string,
  ): Promise<Result>;
  /** The caller behind `run`, for uploads that need the file store. */
  caller(): Caller;
  /** Work that goes on after the answer, so that its time tells nothing. A failure is logged. */
  later(work: Promise<unknown>): void;
  /** Has the cookie written afresh with this answer, since what the frame shows has changed. */
  renewSession(): void;
  /** Starts a session in this browser: returns the Set-Cookie header. */
  openSession(ticket: SessionTicket): string;
  closedSession: string;
  /** Counts an attempt; throws a Refusal of kind `throttled` when there were too many. */
  throttle(bucket: string, limit: number, windowMs: number): Promise<void>;
}

export interface SessionTicket {
  sessionId: string;
  secret: string;
  viewer: Exclude<Viewer, { kind: "system" }>;
  frame: Frame;
}

export const appContext = createContext<AppContext>();
