import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import type { LinkState } from "#domain/access/expiry.ts";
import { freshLinkTo } from "./page-after.ts";

interface ClosedLinkProps {
  state: Exclude<LinkState, "open"> | "unknown";
  secret: string;
  /** The page of the portal that the link was to lead to. */
  after: string;
  organisation?: string | undefined;
  /** Masked. */
  email?: string | undefined;
}

const TITLES: Record<ClosedLinkProps["state"], string> = {
  expired: "This link has expired",
  revoked: "This link was withdrawn",
  used: "This link no longer works",
  unknown: "We cannot find this link",
};

/** Says why a portal link does not open, and offers a fresh one to the address on file. */
export function ClosedLink({ state, secret, after, organisation, email }: ClosedLinkProps) {
  if (state === "expired")
    return (
      <>
        <h1>{TITLES.expired}</h1>
        <p>Links work for 90 days. We can mail a fresh one to {email}.</p>
        <CommandForm action={freshLinkTo(secret, after)}>
          <SubmitButton wide>Mail me a fresh link</SubmitButton>
        </CommandForm>
      </>
    );
  return (
    <>
      <h1>{TITLES[state]}</h1>
      <p>
        {state === "revoked"
          ? `${organisation} ended it. If you have another link from them, open that one, or ask them for a new one.`
          : "It may have been cut off. Open it again from your newest mail, or copy all of it into the address bar."}
      </p>
      <CommandForm action="/fresh-link">
        <TextField
          label="Your email"
          name="email"
          type="email"
          autoComplete="email"
          hint="If jobs are shared with this address, we mail a fresh link to it."
          required
        />
        <SubmitButton wide>Mail me a fresh link</SubmitButton>
      </CommandForm>
    </>
  );
}
