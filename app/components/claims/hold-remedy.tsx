import { Link } from "react-router";
import type { ClaimView } from "#db/queries/claims/claim-view.ts";
import type { CheckShown } from "./checks.tsx";
import { ReleaseForm } from "./step-forms.tsx";

interface HoldRemedyProps {
  claim: ClaimView["claim"];
  work: ClaimView["work"];
  check: CheckShown & { releasable?: boolean };
}

/** What a manager can do about a hold, right below it. */
export function HoldRemedy({ claim, work, check }: HoldRemedyProps) {
  if (check.outcome !== "hold" || check.released) return null;
  if (check.check === "evidence") {
    return (
      <Link className="link text-13" to={`/work-orders/${work.id}`}>
        Open work order {work.number}
      </Link>
    );
  }
  if (!check.releasable) return null;
  return (
    <details>
      <summary className="link text-13">Let it through</summary>
      <div className="mt-2">
        <ReleaseForm claim={claim} check={check.check} lineId={check.line ?? ""} inPlace />
      </div>
    </details>
  );
}
