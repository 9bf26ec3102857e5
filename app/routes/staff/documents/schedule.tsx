import { answering } from "#app/answer.ts";
import { DateText, useClock } from "#app/components/clock.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { DateTimeField } from "#app/components/form/date-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { staffContext } from "#app/guards.ts";
import { replyTo } from "#app/submit.ts";
import { scheduleSend } from "#commands/document/schedule-send.ts";
import { invalid } from "#domain/refusal.ts";
import { addDays } from "#domain/time/add-days.ts";
import { momentInput } from "#domain/time/input.ts";
import type { Route } from "./+types/schedule.ts";
import { readSending } from "./read-sending.ts";
import { SendingPage } from "./sending-page.tsx";
import { submitSending } from "./submit-sending.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = readSending;

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const form = await request.formData();
  // Only the button below, which posts no time at all, means that it is not sent by itself
  if (form.get("at") === "") return replyTo(invalid("Choose when to send it.", "at"), form);
  return submitSending(staffContext(context), scheduleSend, form, documentId);
});

export const meta = () => [{ title: "Send later · Jobroom" }];

export default function SendLater({ loaderData }: Route.ComponentProps) {
  const { now, timeZone } = useClock();
  const { sendAt } = loaderData.document;
  const at = (moment: number) => momentInput(moment, timeZone);
  return (
    <SendingPage
      sending={loaderData}
      title={(name) => `Send ${name} later`}
      card="Check and plan"
      first={
        <DateTimeField
          name="at"
          label="When to send it"
          hint="It goes out as it stands then. If it cannot be sent, you get a mail."
          min={at(now)}
          defaultValue={at(sendAt ?? addDays(now, 1, timeZone))}
          required
        />
      }
      button={<SubmitButton kind="primary">Send it then</SubmitButton>}
    >
      {sendAt !== null && (
        <CommandForm className="mt-4">
          <p className="mb-2">
            It is sent on <DateText at={sendAt} as="moment" />.
          </p>
          <SubmitButton kind="quiet">Do not send it by itself</SubmitButton>
        </CommandForm>
      )}
    </SendingPage>
  );
}
