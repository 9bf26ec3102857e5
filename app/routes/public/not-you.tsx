import { Link } from "react-router";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { freshLinkTo, searchOf } from "./page-after.ts";

interface NotYouProps {
  name: string;
  /** Masked. */
  email: string;
  /** The page of the portal that the link leads to. */
  after: string;
  secret: string;
}

/** Rule A4: for whoever holds a link that is somebody else's, or is on a device that is not theirs. */
export function NotYou({ name, email, after, secret }: NotYouProps) {
  const isDocument = after.startsWith("/portal/documents/");
  return (
    <section className="mt-6 grid gap-3 border-t border-line pt-4">
      <h2 className="text-16 font-semibold">Are you not {name}?</h2>
      <p>
        A link is one person's own. Do not open somebody else's: what is answered with it is answered in their
        name.
      </p>
      <CommandForm action={freshLinkTo(secret, after)}>
        <SubmitButton kind="quiet" wide>
          <span className="whitespace-normal wrap-anywhere">Mail a fresh link to {email}</span>
        </SubmitButton>
      </CommandForm>
      {isDocument && (
        <p>
          <Link className="link" to={`/p/${secret}/pass-on${searchOf(after)}`}>
            Ask that a colleague answers instead
          </Link>
        </p>
      )}
    </section>
  );
}
