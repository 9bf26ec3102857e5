import { redirect, useActionData } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { Combobox } from "#app/components/form/combobox.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { typedValues } from "#app/components/form/reply.ts";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Kbd } from "#app/components/pill.tsx";
import { useRates } from "#app/components/rates/use-rates.ts";
import { StandingField } from "#app/components/standing/standing-field.tsx";
import { useOffers } from "#app/components/standing/use-offers.ts";
import { contractorChoice } from "#app/components/work-order/contractor-choice.ts";
import { DefaultFormat } from "#app/components/work-order/default-format.tsx";
import { MoreFields } from "#app/components/work-order/more-fields.tsx";
import { SendWithKeys } from "#app/components/work-order/send-with-keys.tsx";
import { staffContext } from "#app/guards.ts";
import { storeFormFiles } from "#app/routes/shared/store-form-files.ts";
import { weighedContractors } from "#app/routes/staff/search/weighed-contractors.ts";
import { replyTo, submit } from "#app/submit.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { ratesToday, readRates } from "#db/queries/rate-cards/on-day.ts";
import type { Offers } from "#db/queries/standing-orders/offers.ts";
import { findAssets } from "#db/queries/work-order-choices.ts";
import { readNewWorkOrder } from "#db/queries/work-order-options.ts";
import type { Route } from "./+types/new.ts";
import { offersFor, withOffers } from "./standing-offers.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const app = staffContext(context);
  const { db, viewer, now, frame } = app;
  const asked = new URL(request.url).searchParams;
  const chosen = (name: string) => asked.get(name) ?? "";
  const offered = await readNewWorkOrder(db, viewer, {
    assetId: chosen("assetId"),
    contractorId: chosen("contractorId"),
    jobId: chosen("jobId"),
  });
  const [assetText, contractorText] = [asked.get("assetIdText"), asked.get("contractorIdText")];
  const [offers, rates] = await Promise.all([
    offersFor(app, asked),
    offered.contractor ? readRates(db, viewer.orgId, ratesToday(offered.contractor.value, frame, now)) : [],
  ]);
  return {
    ...offered,
    offers,
    rates,
    standingOrderId: chosen("standingOrderId"),
    contractor: offered.contractor && contractorChoice(offered.contractor),
    // What a search without script found
    assets: assetText ? await findAssets(db, viewer.orgId, assetText) : undefined,
    contractors: contractorText ? await weighedContractors(app, contractorText) : undefined,
    description: chosen("description"),
    typed: typedValues(asked),
    currency: frame.currency,
    full: offered.format === "full" || asked.get("format") === "full",
  };
});

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const form = await request.formData();
  const files = new FormData();
  for (const name of ["photos", "attachments"])
    for (const file of form.getAll(name)) files.append(name, file);
  files.set("idempotencyKey", String(form.get("idempotencyKey") ?? ""));
  for (const name of ["photos", "attachments"]) form.delete(name);
  const sent = await submit(app, createWorkOrder, form);
  if (!sent.ok) return withOffers(app, form, sent.reply);
  const { workOrderId } = sent.result;
  try {
    await storeFormFiles(app.caller(), files, { workOrderId, audience: "contractor" });
  } catch (error) {
    return replyTo(error, form);
  }
  return redirect(`/work-orders/${workOrderId}`);
});

export const meta = () => [{ title: "New work order · Jobroom" }];

export default function NewWorkOrder({ loaderData }: Route.ComponentProps) {
  const { rates, choose } = useRates(loaderData.rates);
  const said = useActionData<{ offers?: Offers }>();
  const { offers, chooseAsset, chooseContractor } = useOffers(loaderData.offers, said?.offers);
  const { asset, assets, contractor, contractors, description, typed, full, ...offered } = loaderData;
  return (
    <Page narrow>
      <PageHeader title="New work order" crumbs={[{ label: "Board", to: "/board" }]} />
      <Card footer={<DefaultFormat format={offered.format} />}>
        <SendWithKeys>
          <CommandForm encType="multipart/form-data" reply={{ errors: {}, values: typed }}>
            <Combobox
              label="Asset"
              name="assetId"
              url="/search/assets"
              placeholder="Name, code or site"
              defaultChoice={asset}
              results={assets}
              onChoose={chooseAsset}
              required
            />
            <TextArea
              label="What needs doing"
              name="description"
              rows={4}
              maxLength={4000}
              defaultValue={description}
              required
            />
            <Combobox
              label="Contractor"
              name="contractorId"
              url="/search/contractors"
              placeholder="Name or trade"
              defaultChoice={contractor}
              results={contractors}
              onChoose={(chosen) => {
                choose(chosen);
                chooseContractor(chosen);
              }}
              required
            />
            <StandingField
              offers={offers}
              chosen={offered.standingOrderId}
              currency={offered.currency}
              defaultNteMinor={offered.defaultNteMinor}
            />
            <noscript>
              <button className="btn btn-quiet" type="submit" formMethod="get" formNoValidate>
                Show their standing orders
              </button>
            </noscript>
            <MoreFields open={full} {...offered} rates={rates} />
            <div className="flex flex-wrap items-center gap-2">
              <SubmitButton>Give it out</SubmitButton>
              <SubmitButton kind="quiet" name="asDraft" value="on">
                Save as draft
              </SubmitButton>
              <span className="ms-auto hidden text-13 text-ink-3 lg:inline">
                <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> gives it out
              </span>
            </div>
          </CommandForm>
        </SendWithKeys>
      </Card>
    </Page>
  );
}
