import type { Signatures } from "#db/queries/signing/signatures.ts";
import { Card } from "../card.tsx";
import { DateText } from "../clock.tsx";
import { List, ListRow } from "../list.tsx";
import { Notice } from "../notice.tsx";
import { type Mark, Status } from "../status.tsx";
import { DelegationAsked } from "./delegation-asked.tsx";

interface SignaturesCardProps {
  documentId: string;
  /** Null where the document takes no signature. */
  signatures: Signatures | null;
  mayManage: boolean;
}

type Signer = Signatures["signers"][number];

const HOW = { typed: "typed", drawn: "drawn", uploaded: "as a picture" } as const;
const KNOWN_BY = { code: "with a mailed code", session: "signed in" } as const;

const STATES: Record<Signer["state"], { mark: Mark; word: string }> = {
  waiting: { mark: ["clock", "neutral"], word: "Asked later" },
  invited: { mark: ["halfRing", "amber"], word: "Waiting for them" },
  accepted: { mark: ["filledTick", "green"], word: "Signed" },
  declined: { mark: ["cross", "red"], word: "Declined" },
  delegated: { mark: ["returnArrow", "neutral"], word: "Passed on" },
  ended: { mark: ["slash", "neutral"], word: "No longer asked" },
};

/** Who signed, when and how, whom it waits for, and who would have a colleague sign. */
export function SignaturesCard({ documentId, signatures, mayManage }: SignaturesCardProps) {
  if (!signatures) return null;
  const { signers, delegations, voided, isSealed } = signatures;
  return (
    <Card
      title="Signatures"
      flush
      footer={
        isSealed && (
          <p className="flex flex-wrap gap-4">
            <a className="link" href={`/documents/${documentId}/pdf`}>
              Signed PDF
            </a>
            <a className="link" href={`/documents/${documentId}/pack`}>
              Proof
            </a>
          </p>
        )
      }
    >
      {mayManage &&
        delegations.map((asked) => <DelegationAsked key={asked.id} {...{ documentId, ...asked }} />)}
      <List label="Signatures">
        {signers.map((signer) => (
          <ListRow key={signer.id} title={signer.name} end={<Status {...STATES[signer.state]} />}>
            <SignerFacts signer={signer} />
          </ListRow>
        ))}
      </List>
      {voided.length > 0 && (
        <Notice tone="amber" title="Earlier signatures no longer count">
          {voided.map(({ n, name, at }) => (
            <p key={`${n}${name}`}>
              {name} signed version {n} on <DateText at={at} as="moment" />. It was changed since.
            </p>
          ))}
        </Notice>
      )}
    </Card>
  );
}

function SignerFacts({ signer: { signed, invitedAt, reminded, remindedAt } }: { signer: Signer }) {
  if (signed)
    return (
      <>
        <DateText at={signed.at} as="moment" /> · {HOW[signed.how]}, {KNOWN_BY[signed.authenticated]}
        {signed.company && ` · for ${signed.company}`}
      </>
    );
  if (invitedAt === null) return null;
  return (
    <>
      Asked <DateText at={invitedAt} as="moment" />
      {reminded > 0 && remindedAt !== null && (
        <>
          {" "}
          · reminded <DateText at={remindedAt} as="moment" />
        </>
      )}
    </>
  );
}
