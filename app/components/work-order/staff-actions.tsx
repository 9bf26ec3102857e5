import { Link } from "react-router";
import { LinkButton } from "#app/components/button.tsx";
import { MoreIcon } from "#app/components/icons/actions.tsx";
import { Menu, MenuItem } from "#app/components/menu.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { allowedActions, type WorkOrderAction } from "#domain/work-order/lifecycle.ts";
import { openStates } from "#domain/work-order/states.ts";
import { takesDecisions } from "#domain/work-order/taken-on.ts";
import { StepButton } from "./step-button.tsx";

export interface StaffActionsProps extends Pick<WorkOrderPage, "workOrder"> {
  at: string;
  /** Whether closing it asks what becomes of its rest. */
  calledOff: boolean;
}

const LABELS: Partial<Record<WorkOrderAction, string>> = {
  assign: "Give it to a contractor",
  hold: "Put on hold",
  resume: "Resume",
  return: "Return for rework",
  reassign: "Give to another contractor",
  cancel: "Cancel the work order",
};

/** Staff's next step first, the rest in a menu. */
export function StaffActions({ workOrder, at, calledOff }: StaffActionsProps) {
  const { state, version, quoteAskedAt } = workOrder;
  const allowed = allowedActions({ state }, "staff");
  const open = openStates.includes(state);
  const editable = open || state === "draft" || state === "declined";
  const others = allowed.filter((action) => LABELS[action] && !FIRST.includes(action));
  return (
    <>
      {editable && <LinkButton to={`${at}/edit`}>Edit</LinkButton>}
      {allowed.includes("return") && <LinkButton to={`${at}/return`}>Return</LinkButton>}
      {allowed.includes("close") &&
        (calledOff ? (
          <LinkButton kind="primary" to={`${at}/close`}>
            Accept the work
          </LinkButton>
        ) : (
          <StepButton to={`${at}/close`} label="Accept the work" version={version} />
        ))}
      {allowed.includes("assign") && (
        <LinkButton kind="primary" to={`${at}/assign`}>
          Give it out
        </LinkButton>
      )}
      <Menu button={<MoreIcon />} label="More" icon>
        {open && (
          <Item to={`${at}/ask-quote`}>
            {quoteAskedAt === null ? "Ask for a price" : "Ask for a price again"}
          </Item>
        )}
        {(state === "assigned" || takesDecisions(state)) && <Item to={`${at}/change`}>Change the order</Item>}
        {others.map((action) => (
          <Item key={action} to={`${at}/${action}`}>
            {LABELS[action]}
          </Item>
        ))}
        <Item to={`${at}/print`}>Print or save as PDF</Item>
      </Menu>
    </>
  );
}

const FIRST: readonly WorkOrderAction[] = ["assign", "return", "close"];

function Item({ to, children }: { to: string; children: string | undefined }) {
  return (
    <MenuItem>
      <Link to={to}>{children}</Link>
    </MenuItem>
  );
}
