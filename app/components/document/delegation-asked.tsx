import type { Signatures } from "#db/queries/signing/signatures.ts";
import { CommandForm } from "../form/command-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Notice } from "../notice.tsx";

type DelegationAskedProps = Signatures["delegations"][number] & { documentId: string };

/** Somebody would have a colleague answer: staff agree, or would rather have their own answer. */
export function DelegationAsked({ documentId, id, from, name, email }: DelegationAskedProps) {
  const to = `/documents/${documentId}/delegations/${id}`;
  return (
    <Notice tone="amber" title={`${from} asks that ${name} answers`}>
      <p className="break-all">{email}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <CommandForm inPlace action={`${to}/agree`} className="contents">
          <SubmitButton kind="quiet" size="small">
            Send it to {name}
          </SubmitButton>
        </CommandForm>
        <CommandForm inPlace action={`${to}/refuse`} className="contents">
          <SubmitButton kind="bare" size="small">
            Ask {from} to answer
          </SubmitButton>
        </CommandForm>
      </div>
    </Notice>
  );
}
