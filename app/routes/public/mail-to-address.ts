import { data } from "react-router";
import { z } from "zod";
import { type AppContext, appContext } from "#app/context.ts";
import { replyTo } from "#app/submit.ts";
import { email } from "#commands/input.ts";
import { InvalidInput } from "#commands/invalid-input.ts";

const HOUR = 3_600_000;

interface Asking {
  context: { get(key: typeof appContext): AppContext };
  request: Request;
}

/**
 * Mails whoever has the address in the form, three times an hour at most. The answer is the same, and as quick, whether
 * or not anybody has it.
 */
export async function mailToAddress(
  { context, request }: Asking,
  what: string,
  mail: (app: AppContext, address: string) => Promise<void>,
) {
  const app = context.get(appContext);
  const form = await request.formData();
  try {
    const parsed = z.object({ email }).safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new InvalidInput(parsed.error);
    const to = parsed.data.email;
    await app.throttle(`${what}:${to}`, 3, HOUR);
    app.later(mail(app, to));
    return data({ to });
  } catch (error) {
    return replyTo(error, form);
  }
}
