import { Link } from "react-router";
import { Card, Facts } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { PhotoGrid } from "#app/components/photo-grid.tsx";
import { WorkOrderStatus } from "#app/components/status.tsx";
import type { ClaimView } from "#db/queries/claims/claim-view.ts";

interface WorkDoneProps extends Pick<ClaimView, "work" | "photos"> {
  workTo: string;
}

/** The work an invoice bills, with the photos that prove it. */
export function WorkDone({ work, photos, workTo }: WorkDoneProps) {
  return (
    <Card title="Work done" action={<WorkOrderStatus state={work.state} />}>
      <Facts
        facts={[
          [
            "Work order",
            <Link className="link tnum" to={`${workTo}/${work.id}`} key="work">
              {work.number}
            </Link>,
          ],
          ["What", work.description],
          ["Where", `${work.assetName}, ${work.siteName}`],
          ["Completed", work.completedAt && <DateText at={work.completedAt} key="completed" />],
          ["Accepted", work.closedAt && <DateText at={work.closedAt} key="accepted" />],
        ]}
      />
      {photos.length > 0 && (
        <div className="mt-4">
          <PhotoGrid
            photos={photos.map(({ id, name, thumbnail }) => ({
              id,
              href: `/files/${id}?preview=1`,
              thumbnail: thumbnail ? `/files/${id}/thumbnail` : `/files/${id}?preview=1`,
              alt: name,
            }))}
          />
        </div>
      )}
    </Card>
  );
}
