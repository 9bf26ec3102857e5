import { answering } from "#app/answer.ts";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { Money } from "#app/components/money.tsx";
import { StepPage } from "#app/components/work-order/step-page.tsx";
import { staffContext } from "#app/guards.ts";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { closeWorkOrder } from "#commands/work-order/close-work-order.ts";
import { orderStatement } from "#db/queries/work-order-page/money.ts";
import type { Route } from "./+types/close.ts";

export const loader = answering(async (args: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(args.context);
  const [step, [[order]]] = await Promise.all([
    readStep(args),
    db.batch([orderStatement(db, viewer, args.params.id)]),
  ]);
  return { ...step, order };
});

export const action = takeStep(closeWorkOrder);
export const meta = () => [{ title: "Accept the work · Jobroom" }];

export default function Close({ loaderData: { order } }: Route.ComponentProps) {
  return (
    <StepPage step="close">
      {order?.standingOrderId && (
        <CheckboxField
          label={
            <>
              Give back <Money minor={order.capMinor - order.invoicedMinor} currency={order.currency} /> to
              standing order {order.standingNumber}
            </>
          }
          name="giveBack"
          hint="What is not billed and not in an invoice that waits. Leave it if the contractor still bills it."
          defaultChecked={order.invoicedMinor > 0}
        />
      )}
    </StepPage>
  );
}
