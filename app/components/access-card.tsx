import type { PersonStatus } from "#domain/access/people.ts";
import { counted } from "#domain/words.ts";
import { Card } from "./card.tsx";
import { PressButton } from "./form/press-button.tsx";
import { Notice } from "./notice.tsx";

interface AccessCardProps {
  person: { name: string; status: PersonStatus; inviteRevokedAt: number | null; openWork: number };
  /** The person's page; each button has an address below it. */
  here: string;
}

const EXPLAINED: Record<PersonStatus, string> = {
  invited: "The invitation went out by mail. Sending it again makes earlier ones stop working.",
  active:
    "Suspending signs them out everywhere and keeps them out until you take it back. Removing is for good.",
  suspended: "They are kept out for now. What they did stays in the record.",
  removed: "",
};

/** Inviting again, suspending, taking back and removing: whatever fits where somebody stands. */
export function AccessCard({ person: { name, status, inviteRevokedAt, openWork }, here }: AccessCardProps) {
  return (
    <Card title="Access">
      <p className="text-ink-2">{EXPLAINED[status]}</p>
      {openWork > 0 && (
        <div className="mt-2">
          <Notice tone="amber">
            {name} has {counted(openWork, "open work order")}. They stay assigned until somebody else is given
            them.
          </Notice>
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {status === "invited" && (
          <PressButton to={`${here}/resend-invite`}>Send the invitation again</PressButton>
        )}
        {status === "invited" && inviteRevokedAt === null && (
          <PressButton to={`${here}/revoke-invite`}>Withdraw the invitation</PressButton>
        )}
        {status === "active" && <PressButton to={`${here}/suspend`}>Suspend</PressButton>}
        {status === "suspended" && <PressButton to={`${here}/reinstate`}>Let in again</PressButton>}
        <PressButton to={`${here}/remove`} kind="danger">
          Remove
        </PressButton>
      </div>
    </Card>
  );
}
