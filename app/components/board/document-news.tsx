import { useState } from "react";
import type { DocumentNews as News } from "#domain/document/news.ts";
import { Button } from "../button.tsx";
import { DateText } from "../clock.tsx";
import { CloseIcon } from "../icons/actions.tsx";
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

/**
 * What customers and contractors do with documents, or do not get, while somebody looks at the board. In a place of its
 * own, so that no card moves when it comes.
 */
export function DocumentNews({ news }: { news: readonly News[] }) {
  const [seen, setSeen] = useState<News>();
  const [newest] = news;
  const older = (seen && news.includes(seen) ? news.indexOf(seen) : news.length) - 1;
  return (
    <div className="document-news" role="status">
      {newest && newest !== seen && (
        <>
          <Told key={`${newest.documentId}${newest.verb}${newest.at}`} {...newest} />
          {older > 0 && (
            <a className="link" href="/documents">
              {older} more
            </a>
          )}
          <Button kind="bare" size="small" icon aria-label="Put away" onClick={() => setSeen(newest)}>
            <CloseIcon />
          </Button>
        </>
      )}
    </div>
  );
}

const Told = ({ documentId, number, title, verb, by, at }: News) => (
  <p className="just-changed">
    <b>{by}</b> {DID[verb] ?? "did something with"}{" "}
    <a className="link" href={`/documents/${documentId}`}>
      {unbroken([number, title].filter(Boolean).join(", ") || "a document")}
    </a>{" "}
    · <DateText at={at} as="ago" />
  </p>
);
