import { redirect } from "react-router";
import { readCardForm } from "#app/components/rates/read-card-form.ts";
import type { AppContext } from "#app/context.ts";
import { replyTo, submit } from "#app/submit.ts";
import { importRateCard } from "#commands/rate-card/import-rate-card.ts";

interface Into {
  contractorId: string;
  rateCardId?: string;
  currency: string;
}

/** Shows what a posted file would make of the card; once that was looked at, saves it. */
export async function saveCard(app: Pick<AppContext, "run">, form: FormData, { currency, ...into }: Into) {
  try {
    if (!form.has("looked")) return { preview: await readCardForm(form, currency) };
  } catch (error) {
    return replyTo(error, form);
  }
  const sent = await submit(app, importRateCard, form, into);
  return sent.ok ? redirect(`/contractors/${into.contractorId}/rates/${sent.result.rateCardId}`) : sent.reply;
}
