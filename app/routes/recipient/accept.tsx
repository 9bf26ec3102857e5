import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Money } from "#app/components/money.tsx";
import { AnswerPage } from "#app/components/received/answer-page.tsx";
import { acceptWord } from "#app/components/received/step-words.ts";
import { readerContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { kindFacts, typeOf } from "#domain/document/kinds.ts";
import { formatMoney } from "#domain/money/format.ts";
import type { Route } from "./+types/accept.ts";
import { placeOf } from "./place.ts";
import { readAnswerPage } from "./read-answer-page.ts";
import { tickedIn } from "./ticked.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = readAnswerPage;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const app = readerContext(context);
  const { documentId } = params;
  const form = await request.formData();
  // What stood on the page is what is accepted, whatever somebody else has chosen since
  const sent = await submit(app, acceptDocument, form, { documentId, chosen: tickedIn(form) });
  return sent.ok ? redirect(`${placeOf(app.viewer).base}/${documentId}`) : sent.reply;
});

export const meta = () => [{ title: "Accept · Jobroom" }];

export default function AcceptDocument({ loaderData }: Route.ComponentProps) {
  const { document, organisation, currency } = loaderData;
  const { n, kind, totals, options, left } = document;
  const chosen = options.filter(({ counts }) => counts);
  const word = acceptWord(kind);
  const isOrder = typeOf(kind) === "customer_order";
  return (
    <AnswerPage
      {...loaderData}
      title={kind === "bill" ? "Confirm your invoice" : `Accept ${kindFacts[kind].theirs.toLowerCase()}`}
      asks="accept"
    >
      {totals && (
        <p className="text-20 font-semibold">
          <Money minor={totals.grossMinor} currency={currency} />
        </p>
      )}
      {options.length > 0 && (
        <div>
          <p className="font-medium">Options you chose</p>
          {chosen.length === 0 ? (
            <p>None</p>
          ) : (
            <ul className="list-disc pl-5">
              {chosen.map(({ id, description }) => (
                <li key={id}>{description}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div>
        <h2 className="font-medium">What happens next</h2>
        <ul className="list-disc pl-5">
          <li>
            {document.from} at {organisation} is told at once.
          </li>
          {kind === "bill" && <li>You say with it that the work is done.</li>}
          {left > 0 ? (
            <li>It is agreed once everybody who is asked has accepted.</li>
          ) : (
            <li>
              {kind === "bill"
                ? `It is sent as your invoice, and ${organisation} checks and pays it.`
                : "It is agreed from then on. It changes only if you agree to a change."}
            </li>
          )}
          {isOrder && totals !== null && totals.depositMinor > 0 && (
            <li>A deposit of {formatMoney(totals.depositMinor, currency)} is due.</li>
          )}
          <li>You find it here at any time, with its PDF.</li>
        </ul>
      </div>
      <CommandForm>
        <input type="hidden" name="n" value={n} />
        {chosen.map(({ id }, at) => (
          <input key={id} type="hidden" name={`chosen[${at}]`} value={id} />
        ))}
        <SubmitButton kind="primary" wide>
          {[word, totals && formatMoney(totals.grossMinor, currency)].filter(Boolean).join(" ")}
        </SubmitButton>
      </CommandForm>
    </AnswerPage>
  );
}
