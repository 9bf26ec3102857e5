declare namespace Cloudflare {
  interface Env {
    /** Given by vitest.config.ts. */
    MIGRATIONS: import("cloudflare:test").D1Migration[];
  }
  interface GlobalProps {
    mainModule: typeof import("../../worker/index.ts");
  }
}
