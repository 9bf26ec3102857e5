import { linkState } from "#domain/access/expiry.ts";
import type { PersonStatus } from "#domain/access/people.ts";
import { DateText, useClock } from "./clock.tsx";
import { Pill } from "./pill.tsx";

interface PersonStatusProps {
  person: { status: PersonStatus; inviteExpiresAt: number | null; inviteRevokedAt: number | null };
}

/** Whether somebody has access, and where their invitation stands. Access is the rule, so it says nothing. */
export function PersonStatusPill({
  person: { status, inviteExpiresAt, inviteRevokedAt },
}: PersonStatusProps) {
  const { now } = useClock();
  if (status === "active") return <span className="whitespace-nowrap text-ink-3">Has access</span>;
  if (status === "suspended") return <Pill tone="amber">Suspended</Pill>;
  if (status === "removed") return <Pill>Removed</Pill>;
  const state =
    inviteExpiresAt === null
      ? "expired"
      : linkState({ expiresAt: inviteExpiresAt, revokedAt: inviteRevokedAt }, now);
  if (state === "revoked") return <Pill tone="red">Invitation withdrawn</Pill>;
  if (state === "expired" || inviteExpiresAt === null) return <Pill tone="red">Invitation expired</Pill>;
  return (
    <Pill tone="accent">
      Invited, until <DateText at={inviteExpiresAt} />
    </Pill>
  );
}
