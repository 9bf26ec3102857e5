import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { isFormReply } from "#app/components/form/reply.ts";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { anyContext } from "#app/guards.ts";
import { cameFrom, stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { removeComment } from "#commands/comment/remove-comment.ts";
import type { Route } from "./+types/remove.ts";

export const loader = ({ request }: Route.LoaderArgs) => ({ back: cameFrom(request) ?? "/" });

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const sent = await submit(anyContext(context), removeComment, await request.formData(), {
    commentId: params.commentId,
  });
  return sent.ok ? stay(request) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Remove comment · Jobroom" }];

/** For browsers without script; with it, the comment itself asks. */
export default function RemoveComment({ loaderData: { back }, actionData }: Route.ComponentProps) {
  if (isFormReply(actionData)) return <RefusedPage />;
  return (
    <Page narrow>
      <PageHeader title="Remove this comment" />
      <CommandForm action={`?${new URLSearchParams({ to: back })}`}>
        <p>Nobody will see these words any more.</p>
        <SubmitButton kind="danger">Remove comment</SubmitButton>
      </CommandForm>
      <p className="mt-2">
        <a className="link" href={back}>
          Keep it
        </a>
      </p>
    </Page>
  );
}
