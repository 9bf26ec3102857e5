import type { ReactNode } from "react";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Glyph } from "#app/components/glyphs.tsx";
import { Quantity } from "#app/components/money.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";

type Proof = WorkOrderPage["proofs"][number];

export interface EvidenceCardProps extends Pick<WorkOrderPage, "evidence" | "proofs"> {
  /** The work order's address, where its contractor may record and remove. */
  at?: string | undefined;
  /** Forms to record what is asked for. */
  children?: ReactNode;
}

/** Rule W3: what the kind of job asks for before it is complete, and what is there. */
export function EvidenceCard({ evidence: { required, given }, proofs, at, children }: EvidenceCardProps) {
  const asked: [boolean, string, number, number][] = [
    [required.photos > 0, "Photos", given.photos, required.photos],
    [required.meterReading, "Meter reading", given.meterReadings, 1],
    [required.signature, "Signature", given.signatures, 1],
  ];
  const wanted = asked.filter(([isAsked]) => isAsked);
  if (wanted.length === 0 && proofs.length === 0 && !children) return null;
  return (
    <Card title={wanted.length ? "Asked for before completion" : "Readings and signatures"}>
      <div className="grid gap-3 [&>*+*]:border-t [&>*+*]:border-line [&>*+*]:pt-3">
        {wanted.length > 0 && (
          <ul className="grid gap-2">
            {wanted.map(([, word, have, need]) => (
              <li key={word} className="flex items-center gap-2">
                <Glyph
                  shape={have >= need ? "filledTick" : "ring"}
                  tone={have >= need ? "green" : "neutral"}
                />
                {word}
                <span className="tnum ms-auto text-ink-2">
                  {Math.min(have, need)} of {need}
                </span>
              </li>
            ))}
          </ul>
        )}
        {proofs.length > 0 && (
          <ul className="grid gap-2">
            {proofs.map((proof) => (
              <ProofRow key={proof.id} {...{ proof, at }} />
            ))}
          </ul>
        )}
        {children}
      </div>
    </Card>
  );
}

function ProofRow({ proof, at }: { proof: Proof; at: string | undefined }) {
  return (
    <li className="flex items-center gap-2">
      <span className="min-w-0">
        {proof.kind === "meter_reading" ? (
          <>
            Reading <Quantity milli={proof.readingMilli ?? 0} unit={proof.unit ?? undefined} />
          </>
        ) : (
          <Signed proof={proof} />
        )}
      </span>
      {at && (
        <span className="ms-auto">
          <CommandForm inPlace action={`${at}/evidence/${proof.id}/remove`} className="contents">
            <SubmitButton kind="bare" size="small">
              Remove
            </SubmitButton>
          </CommandForm>
        </span>
      )}
    </li>
  );
}

function Signed({ proof: { signedName, fileId } }: { proof: Proof }) {
  return (
    <>
      Signed by {signedName}
      {fileId && (
        <img
          className="mt-1 h-16 rounded-md bg-white"
          src={`/files/${fileId}?preview=1`}
          alt={`Signature of ${signedName}`}
        />
      )}
    </>
  );
}
