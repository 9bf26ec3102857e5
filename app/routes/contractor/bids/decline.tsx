import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { readerContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { declineBid } from "#commands/bid/decline-bid.ts";
import { readBidPage } from "#db/queries/bids/bid-page.ts";
import type { Route } from "./+types/decline.ts";
import { placeOf } from "./place.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, now } = readerContext(context);
  const { id, number, title, head } = await readBidPage(db, viewer, params.documentId, now);
  return { number, title, from: head.from.name, to: `${placeOf(viewer).base}/${id}` };
});

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const app = readerContext(context);
  const sent = await submit(app, declineBid, await request.formData(), { documentId });
  return sent.ok ? redirect(`${placeOf(app.viewer).base}/${documentId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Decline to bid · Jobroom" }];

export default function DeclineToBid({ loaderData: { number, title, from, to } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title={`Decline to bid for ${title}`}
        crumbs={[{ label: `Request for a price ${number}`, to }]}
      />
      <p className="mb-4">{from} is told, with your reason. You can still bid before the deadline.</p>
      <CommandForm>
        <TextArea label="Why do you not bid?" name="reason" rows={3} maxLength={1_000} required />
        <SubmitButton kind="danger">Decline to bid</SubmitButton>
      </CommandForm>
    </Page>
  );
}
