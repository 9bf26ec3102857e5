import { Link } from "react-router";
import { LinkButton } from "#app/components/button.tsx";
import { MoreIcon } from "#app/components/icons/actions.tsx";
import { Menu, MenuItem } from "#app/components/menu.tsx";
import { ActionBar } from "#app/components/page.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { nextStep } from "#domain/work-order/next-step.ts";
import { openStates } from "#domain/work-order/states.ts";
import { takenOnStates, takesRequests } from "#domain/work-order/taken-on.ts";
import { StepButton } from "./step-button.tsx";

export interface NextStepBarProps extends Pick<WorkOrderPage, "workOrder" | "visits"> {
  at: string;
  lead: boolean;
  me: string;
}

/** One primary button that is always the next step; everything else is one more tap away. */
export function NextStepBar({ workOrder, visits, at, lead, me }: NextStepBarProps) {
  const { state, invoiceState, version } = workOrder;
  const next = nextStep(state);
  const here = visits.some((visit) => visit.personId === me && visit.checkedOutAt === null);
  const others = otherSteps({ state, here, lead });
  const toInvoice = lead && (invoiceState === "none" || invoiceState === "rejected");
  return (
    <ActionBar>
      {next?.step === "invoice" && toInvoice && (
        <LinkButton kind="primary" wide to={`${at}/invoice`}>
          Invoice
        </LinkButton>
      )}
      {next && next.step !== "invoice" && (
        <StepButton
          to={`${at}/${next.step === "start" ? "check-in" : next.step}`}
          label={next.label}
          version={version}
          wide
        />
      )}
      {state === "assigned" && <LinkButton to={`${at}/decline`}>Decline</LinkButton>}
      <Menu button={<MoreIcon />} label="More" icon>
        {others.map(([to, label]) => (
          <MenuItem key={to}>
            <Link to={`${at}/${to}`}>{label}</Link>
          </MenuItem>
        ))}
      </Menu>
    </ActionBar>
  );
}

interface Place {
  state: WorkOrderPage["workOrder"]["state"];
  here: boolean;
  lead: boolean;
}

function otherSteps({ state, here, lead }: Place): [string, string][] {
  const takenOn = takenOnStates.includes(state);
  const steps: [boolean, string, string][] = [
    [state === "in_progress" && !here, "check-in", "Check in on site"],
    [here, "check-out", "Check out"],
    [state === "in_progress", "hold", "Put on hold"],
    [takenOn, "plan", "Dates and notes"],
    [lead && (state === "accepted" || state === "scheduled"), "start", "Start without a visit"],
    [lead && takesRequests(state), "additional", "Ask for additional work"],
    [lead && openStates.includes(state), "quote", "Give a price"],
    [true, "print", "Print or save as PDF"],
  ];
  return steps.flatMap(([shown, to, label]) => (shown ? [[to, label]] : []));
}
