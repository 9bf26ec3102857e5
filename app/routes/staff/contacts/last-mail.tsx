import { Card } from "#app/components/card.tsx";
import { DeliverySteps } from "#app/components/delivery.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import type { Delivery } from "#domain/mail/delivery.ts";

interface LastMailProps {
  delivery: Delivery;
  /** The address of a button that mails a fresh link; contractors' people have none. */
  again: string | null;
}

/** What became of the last mail to a contact. */
export function LastMail({ delivery, again }: LastMailProps) {
  return (
    <Card
      title="Last mail"
      footer={again && <PressButton to={again}>Mail a link to the address on file</PressButton>}
    >
      <p className="mb-2">
        {delivery.subject}
        <br />
        <span className="text-ink-2">to {delivery.to}</span>
      </p>
      <DeliverySteps delivery={delivery} />
    </Card>
  );
}
