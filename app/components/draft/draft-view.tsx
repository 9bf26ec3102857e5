import { lazy, Suspense } from "react";
import type { Attachable } from "#db/queries/attachments.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { Shown } from "#domain/document/shown.ts";
import { PaperPage } from "../document/paper-page.tsx";
import { useHydrated } from "../form/use-hydrated.ts";

/** What it takes to write comes once the page stands; it can be read without. */
const Desk = lazy(() => import("./desk.tsx"));

export interface DraftPage {
  document: { id: string; jobId: string; kind: DocumentKind; contractorId: string | null };
  head: DocumentHead;
  paper: Shown;
  /** Files of the job that may go along. */
  files: readonly Attachable[];
  me: string;
  currency: string;
  /** What is taxed where no line says otherwise. */
  defaultTaxBp: number;
}

/** A draft: on the server as it was last kept, in the browser as it is being written. */
export function DraftView({ page }: { page: DraftPage }) {
  const isAlive = useHydrated();
  const asKept = <PaperPage head={page.head} shown={page.paper} />;
  if (!isAlive) return asKept;
  return (
    <Suspense fallback={asKept}>
      <Desk page={page} waiting={asKept} />
    </Suspense>
  );
}
