interface Env {
  DB: D1Database;
  FILES: R2Bucket;
  OUTBOX: Queue<import("./queue.ts").OutboxMessage>;
  ASSETS: Fetcher;
  JOB_ROOM: DurableObjectNamespace<import("#party/job-room.ts").JobRoom>;
  BOARD_ROOM: DurableObjectNamespace<import("#party/board-room.ts").BoardRoom>;
  DRAFT_ROOM: DurableObjectNamespace<import("./draft-room.ts").DraftRoom>;
  THROTTLE: DurableObjectNamespace<import("#party/throttle.ts").Throttle>;
  APP_URL: string;
  MAIL_FROM: string;
  /** Signs session cookies. At least 32 random bytes. */
  SESSION_KEY: string;
  /** Mixed into password hashes; kept apart from the database. */
  PEPPER: string;
  /** What documents are sealed with, as PEM: a private key (PKCS#8), and its certificate with those behind it. */
  SIGNING_KEY?: string;
  SIGNING_CERTIFICATE?: string;
  /** Certificates that sealed before, as PEM: what they sealed is still known. */
  PAST_SIGNING_CERTIFICATES?: string;
  RESEND_API_KEY?: string;
  RESEND_URL?: string;
  /** `whsec_…`: signs what Resend tells of mails. Without it nobody is listened to. */
  RESEND_WEBHOOK_SECRET?: string;
}

declare namespace Cloudflare {
  interface Env extends globalThis.Env {}
}
