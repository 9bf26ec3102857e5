import { LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/clock.tsx";
import { Notice } from "#app/components/notice.tsx";
import { SigningFrame } from "#app/components/signing/signing-frame.tsx";
import type { Route } from "./+types/done.ts";
import { signingStep } from "./read-signing.ts";

export const loader = signingStep("/done");

export const meta = () => [{ title: "Signed · Jobroom" }];

export default function Signed({ loaderData }: Route.ComponentProps) {
  const { signing, to, organisation } = loaderData;
  const { signedAt, left, isSealed, n, head } = signing;
  return (
    <SigningFrame {...{ signing, to }} at={3} title="Signed">
      <Notice tone="green" title="Your signature is in" live>
        {signedAt !== null && (
          <p>
            <DateText at={signedAt} as="moment" />. {head.from.name} at {organisation} knows.
          </p>
        )}
      </Notice>
      {isSealed ? (
        <>
          <p>It is signed by everybody and sealed. Keep your copy.</p>
          <p className="flex flex-wrap gap-2">
            <a className="btn btn-primary" href={`${to}/pdf?n=${n}`}>
              Download the signed PDF
            </a>
            <a className="btn btn-quiet" href={`${to}/pack`}>
              Download the proof
            </a>
          </p>
          <p className="text-13 text-ink-3">
            The proof is a zip with the document, who signed it and when, and a page that checks all of it
            without us.
          </p>
        </>
      ) : (
        <p>
          {left > 0
            ? "Others are still asked. When everybody has signed, it is sealed and you are mailed the way to your copy."
            : "It is being sealed now. You are mailed the way to your copy in a moment."}
        </p>
      )}
      <p>
        <LinkButton to={to}>Back to the document</LinkButton>
      </p>
    </SigningFrame>
  );
}
