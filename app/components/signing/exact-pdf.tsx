import { useState } from "react";
import { Button } from "#app/components/button.tsx";
import type { SigningPage } from "#db/queries/signing/page.ts";
import { counted } from "#domain/words.ts";

/** The very file that is signed (rule D4): opened beside the page anywhere, in the page where there is room for it. */
export function ExactPdf({
  signing: { n, sha256, pages, number, hasOptions },
  to,
}: {
  signing: SigningPage;
  to: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const href = `${to}/pdf?n=${n}`;
  return (
    <section className="card card-body grid gap-3" aria-label="The PDF that you sign">
      <p>
        What you sign is this PDF, {counted(pages, "page")}. The page below says the same
        {hasOptions ? ", with the options as you chose them" : ", word for word"}.
      </p>
      <p className="flex flex-wrap gap-2">
        <a className="btn btn-quiet" href={href} target="_blank" rel="noreferrer">
          Open the PDF
        </a>
        <span className="with-script hidden lg:inline">
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? "Hide it" : "Show it here"}
          </Button>
        </span>
      </p>
      {isOpen && <iframe className="signing-pdf" src={href} title={`${number} as PDF`} />}
      <details className="text-13 text-ink-3">
        <summary>Its fingerprint</summary>
        <p className="break-all font-mono">{sha256}</p>
      </details>
    </section>
  );
}
