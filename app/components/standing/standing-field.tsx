import { use, useEffect, useRef, useState } from "react";
import type { Offers } from "#db/queries/standing-orders/offers.ts";
import { type CallOff, callOff, fittingFirst, type StandingNow } from "#domain/standing-order/call-off.ts";
import { useClock } from "../clock.tsx";
import { FormContext, useField } from "../form/form-context.ts";
import { type AskedWith, askedCallOff } from "./asked-call-off.ts";
import { offerWords } from "./offer-words.ts";

interface StandingFieldProps extends Pick<AskedWith, "currency" | "defaultNteMinor"> {
  offers: Offers;
  /** What is chosen to begin with. */
  chosen?: string | undefined;
}

/** Rule S2: what the work may be called off from, and what each says to it while it is typed. */
export function StandingField({ offers, chosen = "", ...around }: StandingFieldProps) {
  const { id, error, typed } = useField("standingOrderId");
  const { field, text } = useTexts();
  const { now, timeZone } = useClock();
  const { place, standing } = offers;
  if (standing.length === 0) return null;
  const asked = askedCallOff(text, { ...around, place: place ?? NOWHERE, timeZone, now });
  return (
    <fieldset className="field" ref={field} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label mb-1">Call off from a standing order</legend>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="choice-cards">
        <label className="choice">
          <input id={id} type="radio" name="standingOrderId" value="" defaultChecked={!(typed ?? chosen)} />
          <span>None, an order of its own</span>
        </label>
        {fittingFirst(standing, asked, place !== null).map(({ id: standingId, title, now: terms }) => (
          <label className="choice" key={standingId}>
            <input
              type="radio"
              name="standingOrderId"
              value={standingId}
              defaultChecked={(typed ?? chosen) === standingId}
            />
            <Answer {...{ title, terms }} answer={place && callOff(terms, asked)} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Before an asset is chosen. */
const NOWHERE = { assetId: "", siteId: "", category: null };

interface AnswerProps {
  title: string;
  terms: StandingNow;
  answer: CallOff | null;
}

const Answer = ({ title, terms, answer }: AnswerProps) => (
  <span className="min-w-0 flex-1">
    <span className="tnum">{terms.number}</span> · {title}
    <output className={answer?.fits === false ? "standing-misfit" : "field-hint block"}>
      {answer?.fits === false && "Does not fit. "}
      {offerWords(terms, answer)}
    </output>
  </span>
);

/** What the fields of the form around say: on the server what was typed before, then whatever is typed. */
function useTexts() {
  const field = useRef<HTMLFieldSetElement>(null);
  const reply = use(FormContext)?.reply;
  const [form, setForm] = useState<FormData | null>(null);
  useEffect(() => {
    const around = field.current?.form;
    const read = () => around && setForm(new FormData(around));
    // A row fills in its own price after it was typed in
    const soon = () => requestAnimationFrame(read);
    read();
    around?.addEventListener("input", soon);
    return () => around?.removeEventListener("input", soon);
  }, []);
  const text = (name: string) => {
    const value = form ? form.get(name) : [reply?.values[name] ?? ""].flat()[0];
    return typeof value === "string" ? value : "";
  };
  return { field, text };
}
