import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { RequestView } from "#app/components/work-order/request-view.tsx";
import { contractorContext } from "#app/guards.ts";
import { readRequestPage } from "#app/routes/shared/proposal.ts";
import { submit } from "#app/submit.ts";
import { withdrawAdditionalWork } from "#commands/additional-work/withdraw-additional-work.ts";
import type { Route } from "./+types/additional.ts";

export const loader = answering((args: Route.LoaderArgs) =>
  readRequestPage(args, args.params.id, args.params.requestId),
);

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = contractorContext(context);
  const sent = await submit(app, withdrawAdditionalWork, await request.formData(), {
    additionalWorkId: params.requestId,
  });
  return sent.ok ? redirect(`/work/${params.id}`) : sent.reply;
});

export const meta = () => [{ title: "Additional work · Jobroom" }];

export default function Additional({
  loaderData: { id, number, request, order, files },
}: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title={`Additional work ${request.number}`}
        crumbs={[{ label: `Work order ${number}`, to: `/work/${id}` }]}
      />
      <div className="grid grid-cols-1 gap-4">
        <RequestView {...{ request, files }} currency={order.currency} />
        {request.state === "requested" && (
          <CommandForm>
            <div>
              <SubmitButton kind="quiet">Withdraw the request</SubmitButton>
            </div>
          </CommandForm>
        )}
      </div>
    </Page>
  );
}
