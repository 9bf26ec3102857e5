import { Card, Facts } from "#app/components/card.tsx";
import { Money } from "#app/components/money.tsx";
import { PhotoGrid } from "#app/components/photo-grid.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { counted } from "#domain/words.ts";
import { LineList } from "./line-list.tsx";
import { WhoWhen } from "./who-when.tsx";

const STATES = {
  requested: "Waiting for an answer",
  approved: "Approved",
  part_approved: "Approved in part",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
};

export interface RequestViewProps extends Pick<WorkOrderPage, "files"> {
  request: WorkOrderPage["requests"][number];
  currency: string;
}

/** What the contractor found, with photos, price and time. */
export function RequestView({ request, files, currency }: RequestViewProps) {
  const photos = files.filter((file) => file.additionalWorkId === request.id);
  return (
    <div className="grid grid-cols-1 gap-4">
      <Card title={<Money minor={request.amountMinor} currency={currency} sign="always" />}>
        <p className="mb-3 whitespace-pre-line">{request.description}</p>
        <Facts
          facts={[
            ["State", STATES[request.state]],
            ["Asked", <WhoWhen key="asked" name={request.requestedByName} at={request.requestedAt} />],
            ["More time", request.extraDays > 0 && counted(request.extraDays, "day")],
            [
              "Approved",
              request.approvedMinor !== null && (
                <Money key="approved" minor={request.approvedMinor} currency={currency} />
              ),
            ],
            ["Answer", request.decisionReason],
          ].map(([word, value]) => [word as string, value || null] as const)}
        />
        {photos.length > 0 && (
          <div className="mt-3">
            <PhotoGrid
              photos={photos.map(({ id, name }) => ({
                id,
                href: `/files/${id}?preview=1`,
                thumbnail: `/files/${id}/thumbnail`,
                alt: name,
              }))}
            />
          </div>
        )}
      </Card>
      <Card title="Lines" flush>
        <LineList lines={request.lines} currency={currency} label={`Lines of request ${request.number}`} />
      </Card>
    </div>
  );
}
