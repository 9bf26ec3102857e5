import { type Delivery, type DeliveryState, type DeliveryStep, isTrouble } from "#domain/mail/delivery.ts";
import { deliveryAdvice, deliveryLabels } from "#domain/mail/words.ts";
import { DateText } from "./clock.tsx";
import { Glyph } from "./glyphs.tsx";
import { Notice } from "./notice.tsx";
import { type Mark, Status } from "./status.tsx";

const marks: Record<DeliveryState, Mark> = {
  queued: ["dottedRing", "neutral"],
  kept: ["paper", "neutral"],
  sent: ["halfRing", "accent"],
  delivery_delayed: ["clock", "amber"],
  failed: ["cross", "red"],
  delivered: ["openTick", "green"],
  opened: ["filledTick", "green"],
  bounced: ["returnArrow", "red"],
  complained: ["slash", "red"],
};

/** How far a mail came, and when: one line, for lists. */
export function DeliveryStatus({ delivery: { state, at } }: { delivery: Delivery }) {
  return (
    <span className="delivery-status">
      <Status mark={marks[state]} word={deliveryLabels[state]} /> <DateText at={at} as="moment" />
    </span>
  );
}

/** The whole way of a mail with its times; trouble with its reason and what to do. */
export function DeliverySteps({ delivery }: { delivery: Delivery }) {
  const { state, reason, steps } = delivery;
  const advice = deliveryAdvice(delivery);
  return (
    <div className="grid gap-3">
      <ol className="delivery" aria-label="Delivery of the mail">
        {steps.map((step) => (
          <Step key={step.state} step={step} current={step.state === state} />
        ))}
      </ol>
      {advice && (
        <Notice tone={isTrouble(state) ? "red" : "amber"} title={advice}>
          {reason && <p>The mail service says: {reason}</p>}
        </Notice>
      )}
    </div>
  );
}

function Step({ step: { state, at, reached }, current }: { step: DeliveryStep; current: boolean }) {
  const [shape, tone] = marks[state];
  return (
    <li className={`tone-${tone}`} aria-current={current ? "step" : undefined}>
      <Glyph {...(reached ? { shape, tone } : { shape: "ring", tone: "neutral" })} />
      <span className="delivery-word">{deliveryLabels[state]}</span>
      {at !== null && <DateText at={at} as="moment" />}
      {!reached && <span>not yet</span>}
    </li>
  );
}
