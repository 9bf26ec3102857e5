import { answering } from "#app/answer.ts";
import { CheckFile } from "#app/components/verify/check-file.tsx";
import { appContext } from "#app/context.ts";
import { sha256 } from "#domain/proof/bytes.ts";
import { pemBlocks } from "#domain/proof/der/pem.ts";
import { grouped } from "#domain/proof/report.ts";
import type { Route } from "./+types/verify.ts";

/** The numbers of the certificates that this Jobroom seals with, or has sealed with: nothing of any organisation. */
export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { certificates } = context.get(appContext);
  return { known: await Promise.all(pemBlocks(certificates, "CERTIFICATE").map(sha256)) };
});

export const meta = () => [{ title: "Check a signed document · Jobroom" }];

/** Anybody may check a document, without an account and without showing it to us (rule D6). */
export default function Verify({ loaderData: { known } }: Route.ComponentProps) {
  return (
    <>
      <h1>Check a signed document</h1>
      <p className="text-ink-2">
        See whether a document is the one that was signed, by whom, and that nobody has changed it since. It
        is checked here on your device: it is not sent to anybody, and this page works without a connection.
      </p>
      <CheckFile known={known} />
      <p className="without-script">
        The check needs scripts, and your browser does not run them here. An evidence pack has a verifier of
        its own in it, which you can run yourself.
      </p>
      {known.map((fingerprint) => (
        <p key={fingerprint} className="text-13 text-ink-3">
          This Jobroom seals with the certificate{" "}
          <span className="wrap-anywhere tabular-nums">{grouped(fingerprint)}</span>
        </p>
      ))}
    </>
  );
}
