import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";

/** One narrow column for signing in, invites and other doors. */
export function PublicShell({ name = "Jobroom", children }: { name?: string; children: ReactNode }) {
  return (
    <div className="public">
      <header>
        <Brand name={name} />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
