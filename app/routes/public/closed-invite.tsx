import { LinkButton } from "#app/components/button.tsx";
import type { LinkState } from "#domain/access/expiry.ts";

interface ClosedInviteProps {
  state: Exclude<LinkState, "open"> | "unknown";
  organisation: string | undefined;
  invitedBy: string | undefined;
}

const TITLES: Record<ClosedInviteProps["state"], string> = {
  used: "You have accepted this invitation",
  revoked: "This invitation was withdrawn",
  expired: "This invitation has expired",
  unknown: "We cannot find this invitation",
};

/** Says why an invitation does not work, and who can help. */
export function ClosedInvite({ state, organisation, invitedBy }: ClosedInviteProps) {
  return (
    <>
      <h1>{TITLES[state]}</h1>
      {state === "used" && (
        <>
          <p>Sign in to {organisation} with the password you chose.</p>
          <LinkButton to="/sign-in" kind="primary" wide>
            Go to sign in
          </LinkButton>
        </>
      )}
      {(state === "revoked" || state === "expired") && (
        <p>
          Invitations work for seven days. Ask {invitedBy} at {organisation} to send you a new one.
        </p>
      )}
      {state === "unknown" && (
        <p>
          Open the link from your newest mail again. If it was cut off, copy all of it into the address bar.
        </p>
      )}
    </>
  );
}
