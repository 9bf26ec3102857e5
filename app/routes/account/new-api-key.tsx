import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { personContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { createApiKey } from "#commands/api-key/create-api-key.ts";
import type { Route } from "./+types/new-api-key.ts";

export const loader = () => null;

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(personContext(context), createApiKey, await request.formData());
  return sent.ok ? { made: sent.result } : sent.reply;
});

export const meta = () => [{ title: "Make an API key · Jobroom" }];

export default function NewApiKey({ actionData }: Route.ComponentProps) {
  const made = actionData && "made" in actionData ? actionData.made : null;
  return (
    <Page narrow>
      <PageHeader title="Make an API key" crumbs={[{ label: "Your account", to: "/account" }]} />
      <Card>
        {made ? (
          <div className="grid gap-3">
            {made.key ? (
              <>
                <Notice tone="green" title="Copy the key now" live>
                  It is shown this once. Whoever has it can do what you can do.
                </Notice>
                <code className="select-all break-all rounded-md bg-sunken p-3">{made.key}</code>
              </>
            ) : (
              <Notice tone="amber" title="This key was shown already">
                End it and make another if it was not copied.
              </Notice>
            )}
            <p>
              <LinkButton to="/account">Back to your account</LinkButton>
            </p>
          </div>
        ) : (
          <CommandForm>
            <TextField label="What is it for?" name="name" placeholder="Nightly report" required />
            <SubmitButton>Make the key</SubmitButton>
          </CommandForm>
        )}
      </Card>
    </Page>
  );
}
