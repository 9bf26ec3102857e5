import { data } from "react-router";
import { noOffers } from "#app/components/standing/use-offers.ts";
import type { AppContext } from "#app/context.ts";
import type { Reply } from "#app/submit.ts";
import { readOffers } from "#db/queries/standing-orders/offers.ts";
import type { Frame } from "#domain/access/frame.ts";
import type { StaffViewer } from "#domain/access/viewer.ts";
import { dayKey } from "#domain/time/day.ts";

interface Asking extends Pick<AppContext, "db" | "now"> {
  viewer: StaffViewer;
  frame: Frame;
}

/** What may be called off from for the contractor and the asset that an address or a form names. */
export async function offersFor(
  { db, viewer, now, frame }: Asking,
  asked: { get(name: string): FormDataEntryValue | null },
) {
  const text = (name: string) => String(asked.get(name) ?? "");
  const contractorId = text("contractorId");
  if (!contractorId) return noOffers;
  const today = dayKey(now, frame.timeZone);
  return readOffers(db, viewer, { contractorId, assetId: text("assetId"), today });
}

/** Without script the page that says why also says what each standing order answers to what was typed. */
export const withOffers = async (app: Asking, form: FormData, { data: said, init }: Reply) =>
  data({ ...said, offers: await offersFor(app, form) }, init ?? {});
