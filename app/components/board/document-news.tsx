import type { DocumentNews as News } from "#domain/document/news.ts";
import { DateText } from "../clock.tsx";
import { unbroken } from "../unbroken.tsx";

const DID: Record<string, string> = {
  "document.opened": "opened",
  "document.options_chosen": "chose options of",
  "document.accepted": "accepted",
  "document.signed": "signed",
  "document.declined": "declined",
  "comment.added": "wrote about",
  "mail.bounced": "did not get the mail",
  "mail.failed": "did not get the mail",
};

/** What customers and contractors do with documents, or do not get, while somebody looks at the board. */
export function DocumentNews({ news }: { news: readonly News[] }) {
  return (
    <ul className="document-news" role="status">
      {news.map(({ documentId, number, title, verb, by, at }) => (
        <li key={`${documentId}${verb}${at}`} className="just-changed">
          <b>{by}</b> {DID[verb] ?? "did something with"}{" "}
          <a className="link" href={`/documents/${documentId}`}>
            {unbroken([number, title].filter(Boolean).join(", ") || "a document")}
          </a>{" "}
          · <DateText at={at} as="ago" />
        </li>
      ))}
    </ul>
  );
}
