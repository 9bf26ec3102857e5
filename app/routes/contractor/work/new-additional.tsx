import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { LinesField } from "#app/components/work-order/lines-field.tsx";
import { RequestPhotos } from "#app/components/work-order/request-photos.tsx";
import { contractorContext } from "#app/guards.ts";
import { replyTo, submit } from "#app/submit.ts";
import { requestAdditionalWork } from "#commands/additional-work/request-additional-work.ts";
import { storeUpload } from "#commands/file/store-upload.ts";
import { readPricing } from "#db/queries/pricing.ts";
import type { Route } from "./+types/new-additional.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = contractorContext(context);
  return {
    ...(await readPricing(db, viewer, params.id, frame)),
    currency: frame.currency,
    organisation: frame.organisation,
  };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = contractorContext(context);
  const form = await request.formData();
  const workOrderId = params.id;
  try {
    const fileIds = form.getAll("fileIds").map(String);
    const wanted = { workOrderId, purpose: "photo", audience: "contractor" };
    const photos = form.getAll("photos").filter((photo) => photo instanceof File && photo.size > 0) as File[];
    for (const [index, file] of photos.entries()) {
      const { fileId } = await storeUpload(
        app.caller(),
        { file, wanted },
        `${form.get("idempotencyKey")}:${index}`,
      );
      fileIds.push(fileId);
    }
    form.delete("photos");
    form.delete("fileIds");
    const sent = await submit(app, requestAdditionalWork, form, { workOrderId, fileIds });
    return sent.ok ? redirect(`/work/${workOrderId}`) : sent.reply;
  } catch (error) {
    return replyTo(error, form);
  }
});

export const meta = () => [{ title: "Additional work · Jobroom" }];

export default function NewAdditional({
  loaderData: { id, number, rates, currency, organisation },
}: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title="Ask for additional work"
        crumbs={[{ label: `Work order ${number}`, to: `/work/${id}` }]}
      />
      <Card>
        <CommandForm encType="multipart/form-data">
          <TextArea label="What you found and what it takes" name="description" required maxLength={4000} />
          <RequestPhotos workOrderId={id} />
          <LinesField currency={currency} rates={rates} />
          <NumberField label="More days needed" name="extraDays" unit="days" />
          <p className="text-ink-2">
            {organisation} decides. Until it is approved it cannot be invoiced, so do not start it yet.
          </p>
          <div>
            <SubmitButton>Ask for approval</SubmitButton>
          </div>
        </CommandForm>
      </Card>
    </Page>
  );
}
