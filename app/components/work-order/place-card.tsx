import { LinkButton } from "#app/components/button.tsx";
import { Card, Facts } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { PhoneIcon } from "#app/components/icons/actions.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { mapLink } from "./map-link.ts";

/** Where and when: what somebody in a van asks first. */
export function PlaceCard({ workOrder }: Pick<WorkOrderPage, "workOrder">) {
  const { siteName, address, accessNotes, assetName, assetCode, assetNotes, managerName, managerPhone } =
    workOrder;
  return (
    <Card title="Where and when" action={address && <MapLink {...{ siteName, address }} />}>
      <Facts
        facts={[
          ["Site", <PlaceText key="site" {...{ siteName, address }} />],
          ["Asset", <AssetText key="asset" {...{ assetName, assetCode }} />],
          ["Access", accessNotes && <span className="whitespace-pre-line">{accessNotes}</span>],
          ["About it", assetNotes && <span className="whitespace-pre-line">{assetNotes}</span>],
          ["Planned", <Planned key="planned" {...workOrder} />],
          ["Answer by", workOrder.state === "assigned" && moment(workOrder.respondBy)],
          ["Attend by", UNATTENDED.includes(workOrder.state) && moment(workOrder.attendBy)],
          ["Due", moment(workOrder.dueAt)],
          ["First due", workOrder.firstBy !== workOrder.dueAt && moment(workOrder.firstBy)],
          ["Contact", managerName && <Contact key="ask" name={managerName} phone={managerPhone} />],
        ].map(([word, value]) => [word as string, value || null] as const)}
      />
    </Card>
  );
}

/** Before anybody was there; afterwards the target for it says nothing any more. */
const UNATTENDED: readonly WorkOrderState[] = ["assigned", "accepted", "scheduled"];

const moment = (at: number | null) => at !== null && <DateText at={at} as="moment" />;

function MapLink({ siteName, address }: { siteName: string; address: string }) {
  return (
    <LinkButton size="small" to={mapLink(siteName, address)} target="_blank" rel="noreferrer">
      Map
    </LinkButton>
  );
}

function PlaceText({ siteName, address }: { siteName: string; address: string }) {
  return (
    <>
      {siteName}
      {address && <span className="block text-ink-2">{address}</span>}
    </>
  );
}

function AssetText({ assetName, assetCode }: { assetName: string; assetCode: string | null }) {
  return (
    <>
      {assetName}
      {assetCode && <span className="tnum"> · {assetCode}</span>}
    </>
  );
}

function Planned({
  scheduledFrom,
  scheduledTo,
}: Pick<WorkOrderPage["workOrder"], "scheduledFrom" | "scheduledTo">) {
  if (scheduledFrom === null) return <span className="text-ink-3">No date yet</span>;
  return (
    <>
      <DateText at={scheduledFrom} as="moment" />
      {scheduledTo !== null && (
        <>
          {" to "}
          <DateText at={scheduledTo} as={scheduledTo - scheduledFrom < 43_200_000 ? "time" : "moment"} />
        </>
      )}
    </>
  );
}

function Contact({ name, phone }: { name: string; phone: string | null }) {
  return (
    <>
      {name}
      {phone && (
        <a className="link ms-2 inline-flex items-center gap-1" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
          <PhoneIcon /> {phone}
        </a>
      )}
    </>
  );
}
