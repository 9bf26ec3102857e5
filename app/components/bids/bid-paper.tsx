import { PaperSheet } from "#app/components/document/paper-sheet.tsx";
import type { DocumentHead } from "#domain/document/head.ts";
import type { Shown } from "#domain/document/shown.ts";

/** What a price is asked for, as its reader has it: nothing on it is to be chosen. */
export default function BidPaper({ head, shown }: { head: DocumentHead; shown: Shown }) {
  return <PaperSheet {...{ head, shown }} reader="recipient" />;
}
